import { Problem } from './Problem.js';

const TOKEN = '/api/oauth/token';
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const CHANNEL = 'tmtar-session';

/** The note that this browser has a session. It is no secret, and saves a refresh that would be refused. */
const NOTE = 'tmtar.session';

/**
 * The session of this browser. The access token is in memory only. The refresh token is in a cookie that scripts cannot read and
 * that only the OAuth endpoints receive. The tabs of a browser share the cookie, so they refresh one after the other.
 *
 * Events: `started` and `ended` when the user signs in or out, in this tab or in another one. A session that expires is no event:
 * the next request asks the user to sign in again, and the screen stays as it is until then.
 */
export class Session extends EventTarget {
  /** @type {string | null} */
  #token = null;
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
   * Signs in.
   *
   * @param {string} subjectToken the access token of an identity provider, or in development an identity
   */
  async start(subjectToken) {
    await this.#request({ grant_type: EXCHANGE, subject_token: subjectToken, subject_token_type: ACCESS_TOKEN });
    localStorage.setItem(NOTE, 'expected');
    this.#announce('started');
    this.#channel.postMessage('started');
  }

  /**
   * Gets a new access token by the cookie.
   *
   * @param {string | null} used the access token that was refused; if another request has replaced it, that one is used
   * @returns {Promise<boolean>} false if the session has ended
   */
  async refresh(used) {
    return navigator.locks.request(CHANNEL, async () => {
      if (this.#token !== used) {
        return this.#token !== null;
      }
      try {
        await this.#request({ grant_type: 'refresh_token' });
        return true;
      } catch (problem) {
        if (problem instanceof Problem && [400, 401, 403].includes(problem.status)) {
          this.#forget();
          return false;
        }
        throw problem;
      }
    });
  }

  /** Forgets the session in all tabs, after the server has ended it. */
  end() {
    this.#forget();
    this.#announce('ended');
    this.#channel.postMessage('ended');
  }

  #forget() {
    this.#token = null;
    localStorage.removeItem(NOTE);
  }

  /** @param {MessageEvent<'started' | 'ended'>} message */
  #onMessage({ data }) {
    if (data === 'ended') {
      this.#forget();
    }
    this.#announce(data);
  }

  /** @param {string} type */
  #announce(type) {
    this.dispatchEvent(new Event(type));
  }

  /** @param {Record<string, string>} form */
  async #request(form) {
    const response = await fetch(TOKEN, {
      method: 'POST',
      headers: { 'Tmtar-Session': 'cookie' },
      body: new URLSearchParams(form)
    }).catch(() => {
      throw new Problem({ status: 0 });
    });
    if (!response.ok) {
      throw await Problem.of(response);
    }
    this.#token = (await response.json()).access_token;
  }
}
