import { ApiClient } from '../../console/api/ApiClient.js';
import { chosenLanguage } from './address.js';

/** @typedef {import('../../console/api/api.d.ts').components['schemas']} Schemas */
/** @typedef {Schemas['Visit']} Visit */
/** @typedef {Schemas['VisitedZone']} VisitedZone */
/** @typedef {Schemas['ZoneContent']} ZoneContent */
/** @typedef {Schemas['ArObject']} ArObject */
/** @typedef {Schemas['Event']} Event */
/** @typedef {Schemas['Location']} Place */

/** The client of the API without an account. */
export const api = new ApiClient(null);

/**
 * What a visitor reads, in the chosen language. Without one, the browser states its languages in `Accept-Language`.
 *
 * @template T
 * @param {string} path
 * @param {{ query?: Record<string, string | number | null>, signal?: AbortSignal }} [options]
 * @returns {Promise<T>}
 */
export async function read(path, { query = {}, signal } = {}) {
  const { data } = await api.get(path, { query: { ...query, language: chosenLanguage() }, signal });
  return /** @type {T} */ (data);
}
