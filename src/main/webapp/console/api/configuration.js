import { Problem } from './Problem.js';

/**
 * @typedef {object} Configuration
 * @property {string} version
 * @property {'production' | 'development' | 'test'} environment
 * @property {{ identity: boolean, issuers: import('./oidc.js').Issuer[] }} sign_in
 * @property {{ tiles: string | null, attribution: string | null, max_zoom: number, pmtiles: string | null }} map
 * @property {{ content: string, interface: string[] }} languages
 * @property {Record<string, number>} limits
 * @property {boolean} visit
 * @property {{ scene_viewer: boolean }} ar
 */

/** @type {Promise<Configuration> | undefined} */
let loading;

/** The configuration of the server, which is public. */
export function configuration() {
  loading ??= load().catch(problem => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

/** @returns {Promise<Configuration>} */
async function load() {
  const response = await fetch('/api/configuration').catch(() => {
    throw new Problem({ status: 0 });
  });
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.json();
}
