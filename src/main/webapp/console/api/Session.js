import { Problem } from './Problem.js';
import { pause } from './pause.js';

const TOKEN = '/api/oauth/token';
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const CHANNEL = 'tmtar-session';

/** How often a refresh is repeated while the server is busy. */
const MAX_REPETITIONS = 3;

/** Makes the server keep the refresh token in a cookie, and remove it at the end of the session. */
export const IN_COOKIE = { 'Tmtar-Session': 'cookie' };

/** The note that this browser has a session. It is no secret, and saves a refresh that would be refused. */
const NOTE = 'tmtar.session';

/**
 * The session of this browser. The access token is in memory only. The refresh token is in a cookie that scripts cannot read and
 * that only the OAuth endpoints receive. The tabs of a browser share the cookie, so they refresh one after the other.
 *
 * Events: `waiting` with the seconds while the server is busy and `resumed` after that wait, `started` and `ended` when the user signs
 * in or out, in this tab or in another one, and `replaced` when another user has signed in. A page never sends a request with the token
 * of another user than before. A session that expires is no event: the next request asks the user to sign in again, and the screen
 * stays as it is until then.
 */
export class Session extends EventTarget {
  /** @type {string | null} */
  #token = null;
  /** @type {string | null} the user of the page; null before the first token */
  #subject = null;
  #channel = new BroadcastChannel(CHANNEL);

  constructor() {
    super();
    this.#channel.onmessage = message => this.#onMessage(message);
  }

  /** The access token; null if a refresh is necessary. */
  get token() {
    return this.#token;
  }

  /** Whether this browser may have a session. */
  get isExpected() {
    return localStorage.getItem(NOTE) !== null;
  }

  /**
   * Signs in, after a refresh of another tab has ended. The response to that refresh would otherwise replace the cookie of the new
   * session.
   *
   * @param {string} subjectToken the access token of an identity provider, or in development an identity
   */
  async start(subjectToken) {
    const form = { grant_type: EXCHANGE, subject_token: subjectToken, subject_token_type: ACCESS_TOKEN };
    const token = await navigator.locks.request(CHANNEL, () => request(form));
    localStorage.setItem(NOTE, 'expected');
    this.#channel.postMessage({ type: 'started', subject: subjectOf(token) });
    this.#adopt(token) && this.#announce('started');
  }

  /**
   * Gets a new access token by the cookie.
   *
   * @param {string | null} used the access token that was refused; if another request has replaced it, that one is used
   * @returns {Promise<boolean>} false if the session has ended, or is that of another user
   */
  async refresh(used) {
    return navigator.locks.request(CHANNEL, async () => {
      if (this.#token !== used) {
        return this.#token !== null;
      }
      try {
        return this.#adopt(await this.#repeated({ grant_type: 'refresh_token' }));
      } catch (problem) {
        if (problem instanceof Problem && [400, 401, 403].includes(problem.status)) {
          this.#forget();
          return false;
        }
        throw problem;
      }
    });
  }

  /**
   * Gets an access token, also from a server that is busy at first.
   *
   * @param {Record<string, string>} form
   * @returns {Promise<string>}
   */
  async #repeated(form) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await request(form);
      } catch (problem) {
        if (!(problem instanceof Problem && problem.isTemporary) || attempt > MAX_REPETITIONS) {
          throw problem;
        }
        this.dispatchEvent(new CustomEvent('waiting', { detail: problem.retryAfter }));
        await pause(problem.retryAfter);
        this.dispatchEvent(new Event('resumed'));
      }
    }
  }

  /** Forgets the session in all tabs, after the server has ended it. */
  end() {
    this.#forget();
    this.#channel.postMessage({ type: 'ended', subject: null });
    this.#announce('ended');
  }

  /**
   * @param {string} token
   * @returns {boolean} false if it is that of another user
   */
  #adopt(token) {
    if (this.#isOther(subjectOf(token))) {
      this.#announce('replaced');
      return false;
    }
    this.#token = token;
    this.#subject = subjectOf(token);
    return true;
  }

  /** @param {string | null} subject */
  #isOther(subject) {
    return this.#subject !== null && subject !== this.#subject;
  }

  #forget() {
    this.#token = null;
    localStorage.removeItem(NOTE);
  }

  /** @param {MessageEvent<{ type: 'started' | 'ended', subject: string | null }>} message */
  #onMessage({ data: { type, subject } }) {
    if (type === 'ended') {
      this.#forget();
    }
    this.#announce(type === 'started' && this.#isOther(subject) ? 'replaced' : type);
  }

  /** @param {string} type */
  #announce(type) {
    this.dispatchEvent(new Event(type));
  }
}

/**
 * Gets an access token.
 *
 * @param {Record<string, string>} form
 * @returns {Promise<string>}
 */
async function request(form) {
  const response = await fetch(TOKEN, { method: 'POST', headers: IN_COOKIE, body: new URLSearchParams(form) }).catch(() => {
    throw new Problem({ status: 0 });
  });
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return (await response.json()).access_token;
}

/**
 * The user of an access token (RFC 9068), which is read, not verified.
 *
 * @param {string} token
 * @returns {string}
 */
function subjectOf(token) {
  const [, payload] = token.split('.');
  return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))).sub;
}
