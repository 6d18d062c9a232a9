import * as oauth from '../../vendor/oauth4webapi.js';

/**
 * The sign-in at an identity provider: authorization code with PKCE (RFC 7636).
 *
 * @typedef {object} Issuer
 * @property {string} name
 * @property {string} label
 * @property {string} issuer
 * @property {string} client_id
 * @property {string} scope
 * @property {string | null} audience
 */

/** The page to which the identity provider sends the browser back. */
export const CALLBACK = '/console/signed-in';

/** What the page needs when the browser comes back. It is removed then, and holds no token. */
const PENDING = 'tmtar.sign-in';

/** Issuers of a development machine have no https. */
const options = { [oauth.allowInsecureRequests]: location.protocol === 'http:' };

/** @param {Issuer} issuer */
async function metadata({ issuer }) {
  const url = new URL(issuer);
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options));
}

/**
 * The address at which the user signs in.
 *
 * @param {Issuer} issuer
 * @param {string} returnTo the path of the console to show afterwards
 */
export async function authorizationUrl(issuer, returnTo) {
  const server = await metadata(issuer);
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  localStorage.setItem(PENDING, JSON.stringify({ issuer, verifier, state, returnTo }));
  const url = new URL(/** @type {string} */ (server.authorization_endpoint));
  const parameters = {
    response_type: 'code',
    client_id: issuer.client_id,
    redirect_uri: location.origin + CALLBACK,
    scope: issuer.scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...(issuer.audience ? { audience: issuer.audience } : {})
  };
  Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value));
  return url.href;
}

/**
 * The access token of the identity provider, after the browser came back.
 *
 * @returns {Promise<{ token: string, returnTo: string }>}
 */
export async function finish() {
  const stored = localStorage.getItem(PENDING);
  localStorage.removeItem(PENDING);
  if (stored === null) {
    throw new Error('No sign-in is in progress');
  }
  const { issuer, verifier, state, returnTo } = JSON.parse(stored);
  const server = await metadata(issuer);
  const client = { client_id: issuer.client_id };
  const parameters = oauth.validateAuthResponse(server, client, new URL(location.href), state);
  const redirect = location.origin + CALLBACK;
  const response = await oauth.authorizationCodeGrantRequest(
    server, client, oauth.None(), parameters, redirect, verifier, options
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
  return { token: tokens.access_token, returnTo };
}
