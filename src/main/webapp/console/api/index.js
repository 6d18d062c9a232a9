import { language } from '../i18n/i18n.js';
import { ApiClient } from './ApiClient.js';
import { Problem } from './Problem.js';
import { Session } from './Session.js';

export { configuration } from './configuration.js';

/** @typedef {import('./configuration.js').Configuration} Configuration */

export const session = new Session();

/** @type {() => Promise<void>} */
let signIn = async () => {
  throw new Problem({ status: 401 });
};

/**
 * Sets how a user signs in again. The shell does this once.
 *
 * @param {() => Promise<void>} action
 */
export function signInBy(action) {
  signIn = action;
}

/** The one client of the page. It reads texts in the language of the interface, as far as they exist. */
export const api = new ApiClient(
  session,
  () => signIn(),
  () => language.tag
);

/** The client for requests that are pointless after the end of the session. They then fail with 401, without a new sign-in. */
export const sessionApi = new ApiClient(session);
