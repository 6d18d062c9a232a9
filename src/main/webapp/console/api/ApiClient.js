import { Problem } from './Problem.js';
import { pause } from './pause.js';

const MAX_REPETITIONS = 3;

/**
 * @typedef {object} Options
 * @property {Record<string, string | number | boolean | null | undefined>} [query] parameters; null and undefined are left out
 * @property {unknown} [body] sent as JSON
 * @property {Record<string, string>} [headers]
 * @property {string | null} [ifMatch] the ETag of the version that the change is based on
 * @property {string | null} [ifNoneMatch] the ETag of the version that the caller has
 * @property {AbortSignal} [signal]
 */

/**
 * @template T
 * @typedef {object} Answer
 * @property {T} data the body, a string if it is a table; null if the response has none
 * @property {string | null} etag
 * @property {boolean} isUnchanged whether the response is 304
 * @property {number | null} total the length of the whole list
 * @property {Record<string, string>} links the addresses of other pages by their relation
 * @property {Headers} [headers] all headers of the response
 */

/**
 * The client of the API. It authenticates requests, refreshes the access token, waits when the server asks for it, and turns error
 * responses into {@link Problem}s.
 *
 * Events: `waiting` with the seconds, `resumed` when that wait has ended, `forbidden` after a refusal for a missing right, `reached` and
 * `unreachable` by whether responses arrive.
 */
export class ApiClient extends EventTarget {
  #session;
  #signIn;
  #language;

  /**
   * @param {import('./Session.js').Session | null} session null if the client has no account
   * @param {() => Promise<void>} [signIn] lets the user sign in again while the page stays as it is
   * @param {() => string | null} [language] the language in which texts are read; null for those of the browser
   */
  constructor(session, signIn = refuse, language = () => null) {
    super();
    this.#session = session;
    this.#signIn = signIn;
    this.#language = language;
    session?.addEventListener('waiting', event => this.#announce(/** @type {CustomEvent<number>} */ (event).detail));
    session?.addEventListener('resumed', () => this.dispatchEvent(new Event('resumed')));
  }

  /**
   * @template T
   * @param {string} path below `/api`, such as `/users/profile`
   * @param {Options} [options]
   * @returns {Promise<Answer<T>>}
   */
  get(path, options) {
    return this.send('GET', path, options);
  }

  /**
   * @template T
   * @param {string} path
   * @param {unknown} body
   * @param {Options} [options]
   * @returns {Promise<Answer<T>>}
   */
  post(path, body, options) {
    return this.send('POST', path, { ...options, body });
  }

  /**
   * @template T
   * @param {string} path
   * @param {unknown} body
   * @param {Options} [options]
   * @returns {Promise<Answer<T>>}
   */
  put(path, body, options) {
    return this.send('PUT', path, { ...options, body });
  }

  /**
   * @template T
   * @param {string} path
   * @param {Options} [options]
   * @returns {Promise<Answer<T>>}
   */
  delete(path, options) {
    return this.send('DELETE', path, options);
  }

  /**
   * @template T
   * @param {string} method
   * @param {string} path
   * @param {Options} [options]
   * @returns {Promise<Answer<T>>}
   * @throws {Problem}
   */
  async send(method, path, options = {}) {
    for (let attempt = 1; ; attempt++) {
      const token = await this.#token();
      const response = await this.#exchange(method, path, options, token);
      if (response.ok || response.status === 304) {
        return answer(response);
      }
      if (response.status === 401 && attempt <= MAX_REPETITIONS) {
        await this.#renew(token);
        continue;
      }
      const problem = await Problem.of(response);
      if (problem.status === 403) {
        this.dispatchEvent(new Event('forbidden'));
      }
      if (!mayRepeat(method, problem) || attempt > MAX_REPETITIONS) {
        throw problem;
      }
      await this.wait(problem.retryAfter, options.signal);
    }
  }

  async #token() {
    if (this.#session?.token === null) {
      await this.#renew(null);
    }
    return this.#session?.token ?? null;
  }

  /** @param {string | null} refused */
  async #renew(refused) {
    if (!(await this.#session?.refresh(refused))) {
      await this.#signIn();
    }
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {Options} options
   * @param {string | null} token
   */
  async #exchange(method, path, { query = {}, body, headers = {}, ifMatch, ifNoneMatch, signal }, token) {
    const url = new URL(`/api${path}`, location.origin);
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined) {
        url.searchParams.set(name, String(value));
      }
    }
    const language = this.#language();
    const fields = new Headers({ ...(language && { 'Accept-Language': language }), ...headers });
    token && fields.set('Authorization', `Bearer ${token}`);
    ifMatch && fields.set('If-Match', ifMatch);
    ifNoneMatch && fields.set('If-None-Match', ifNoneMatch);
    body !== undefined && fields.set('Content-Type', 'application/json');
    try {
      const response = await fetch(url, {
        method,
        headers: fields,
        body: body === undefined ? undefined : JSON.stringify(body),
        // The browser would answer a conditional request itself.
        cache: ifNoneMatch ? 'no-store' : 'default',
        signal
      });
      this.reached();
      return response;
    } catch (failure) {
      signal?.throwIfAborted();
      this.dispatchEvent(new Event('unreachable'));
      throw new Problem({ status: 0 });
    }
  }

  /**
   * Waits before a request is sent again, and reports the start and the end of the wait.
   *
   * @param {number} seconds
   * @param {AbortSignal} [signal] ends the wait
   */
  async wait(seconds, signal) {
    this.#announce(seconds);
    try {
      await pause(seconds, signal);
    } finally {
      this.dispatchEvent(new Event('resumed'));
    }
  }

  /** Reports that a response has arrived. */
  reached() {
    this.dispatchEvent(new Event('reached'));
  }

  /** @param {number} seconds */
  #announce(seconds) {
    this.dispatchEvent(new CustomEvent('waiting', { detail: seconds }));
  }
}

/** @returns {Promise<never>} */
async function refuse() {
  throw new Problem({ status: 401 });
}

/**
 * Whether a request can be sent again soon. With 429 the server has not processed it. With 503 the result of a POST may be unknown, so
 * the user decides.
 *
 * @param {string} method
 * @param {Problem} problem
 */
function mayRepeat(method, problem) {
  return problem.isTemporary && (problem.status === 429 || method !== 'POST');
}

/**
 * @param {Response} response
 * @returns {Promise<Answer<any>>}
 */
async function answer(response) {
  const total = response.headers.get('X-Total-Count');
  return {
    data: await body(response),
    etag: response.headers.get('ETag'),
    isUnchanged: response.status === 304,
    total: total === null ? null : Number(total),
    links: links(response.headers.get('Link') ?? ''),
    headers: response.headers
  };
}

/** @param {Response} response */
async function body(response) {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.startsWith('text/csv')) {
    return response.text();
  }
  return type.includes('json') ? response.json() : null;
}

/**
 * The addresses in a `Link` field (RFC 8288) by their relation.
 *
 * @param {string} field
 * @returns {Record<string, string>}
 */
export function links(field) {
  const found = [...field.matchAll(/<([^>]*)>;\s*rel="?(\w+)"?/g)];
  return Object.fromEntries(found.map(([, address, relation]) => [relation, address]));
}
