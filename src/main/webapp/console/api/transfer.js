import { api, session } from './index.js';
import { Problem } from './Problem.js';

/** How often a transfer is repeated when the server asks to wait, or after the user has signed in again. */
const MAX_REPETITIONS = 5;

/**
 * Sends files to the API. The page uses XMLHttpRequest, because fetch does not report the progress.
 *
 * @param {string} path below `/api`
 * @param {FormData | Blob} body the type of a blob is that of the request
 * @param {object} [options]
 * @param {AbortSignal} [options.signal]
 * @param {(sent: number) => void} [options.onProgress] receives the number of bytes that were sent
 * @returns {Promise<any>} the body of the response
 * @throws {Problem}
 */
export async function send(path, body, { signal, onProgress = () => {} } = {}) {
  const response = await repeated(bearer => sendOnce(path, body, { bearer, signal, onProgress }), signal);
  return response.json();
}

/**
 * Receives a content of the API that requires a bearer. The browser keeps a large one on disk.
 *
 * @param {string} path below `/api`
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<Blob>}
 * @throws {Problem} with the status 0 also if the connection ends before the content is complete
 */
export async function receive(path, { signal } = {}) {
  try {
    const response = await repeated(
      bearer => fetch(`/api${path}`, { headers: { Authorization: `Bearer ${bearer}` }, signal }),
      signal
    );
    return await response.blob();
  } catch (failure) {
    signal?.throwIfAborted();
    throw failure instanceof Problem ? failure : new Problem({ status: 0 });
  }
}

/**
 * Sends a request until it succeeds, or until it is pointless to send it again.
 *
 * @param {(bearer: string | null) => Promise<Response>} request
 * @param {AbortSignal} [signal]
 * @returns {Promise<Response>}
 * @throws {Problem}
 */
async function repeated(request, signal) {
  for (let attempt = 1; ; attempt++) {
    const response = await request(await token());
    api.reached();
    if (response.ok) {
      return response;
    }
    const problem = await Problem.of(response);
    if (attempt > MAX_REPETITIONS || !(await mayRepeat(problem, signal))) {
      throw problem;
    }
  }
}

async function token() {
  if (session.token === null) {
    // The client refreshes the token, or lets the user sign in again.
    await api.get('/users/profile');
  }
  return session.token;
}

/**
 * Waits until a refused request can be sent again.
 *
 * @param {Problem} problem
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} false if that is pointless
 */
async function mayRepeat({ status, retryAfter, isTemporary }, signal) {
  if (status === 401) {
    await api.get('/users/profile');
    return true;
  }
  if (isTemporary) {
    await api.wait(retryAfter, signal);
  }
  return isTemporary;
}

/**
 * @param {string} path
 * @param {FormData | Blob} body
 * @param {{ bearer: string | null, signal: AbortSignal | undefined, onProgress: (sent: number) => void }} options
 * @returns {Promise<Response>}
 */
function sendOnce(path, body, { bearer, signal, onProgress }) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.setRequestHeader('Authorization', `Bearer ${bearer}`);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(new Problem({ status: 0 }));
    request.onabort = () => reject(signal?.reason ?? new Problem({ status: 0 }));
    signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

/** @param {XMLHttpRequest} request */
function responseOf(request) {
  const headers = new Headers();
  for (const name of ['Retry-After', 'X-Request-Id', 'Content-Type']) {
    const value = request.getResponseHeader(name);
    value && headers.set(name, value);
  }
  return new Response(request.responseText, { status: request.status, headers });
}
