import { api, configuration, session } from '../api/index.js';
import { Problem } from '../api/Problem.js';
import { bytes, t } from '../i18n/i18n.js';

/** @typedef {import('./file-source.js').StoredFile} StoredFile */
/** @typedef {import('./file-source.js').Kind} Kind */

/** How often an upload is sent again when the server asks to wait, or after the user has signed in again. */
const MAX_REPETITIONS = 5;

/** The number of first bytes that tell the type. */
const HEAD = 16;

/** What a file chooser of the system shows for each kind. */
export const ACCEPTED = {
  image: '.png,.jpg,.jpeg,.webp,.gif',
  model: '.glb,.usdz',
  video: '.mp4',
  audio: '.mp3'
};

/** @type {[Kind, RegExp][]} the first bytes of the types that the server accepts, as Latin-1 */
const SIGNATURES = [
  ['image', /^\x89PNG/],
  ['image', /^\xff\xd8\xff/],
  ['image', /^GIF8/],
  ['image', /^RIFF[^]{4}WEBP/],
  ['model', /^glTF/],
  ['model', /^PK\x03\x04/],
  ['video', /^[^]{4}ftyp/],
  ['audio', /^ID3/],
  ['audio', /^\xff[\xe2-\xff]/]
];

/**
 * The kind of a file by its content, as the server determines it; null if the server accepts no such content.
 *
 * @param {File} file
 * @returns {Promise<Kind | null>}
 */
export async function kindOf(file) {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  return SIGNATURES.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

/**
 * Why the server would refuse a file; empty if nothing is known against it.
 *
 * @param {File} file
 * @param {Kind | null} [required] the only kind that is wanted
 */
export async function refusalOf(file, required = null) {
  const { limits } = await configuration();
  if (file.size === 0) {
    return t('upload.empty');
  }
  const kind = await kindOf(file).catch(() => undefined);
  if (kind === undefined) {
    return t('upload.unreadable');
  }
  if (kind === null || (required && kind !== required)) {
    return t(required ? `upload.only.${required}` : 'upload.wrongType');
  }
  const limit = kind === 'image' ? limits.image_bytes : limits.asset_bytes;
  return file.size > limit ? t('upload.tooLarge', { size: bytes(file.size, 'ceil'), limit: bytes(limit, 'floor') }) : '';
}

/**
 * Uploads a file. The page uses XMLHttpRequest, because fetch does not report the progress.
 *
 * @param {File} file
 * @param {object} options
 * @param {number} options.place the location of the file
 * @param {'public' | 'protected'} [options.visibility]
 * @param {AbortSignal} [options.signal]
 * @param {(sent: number) => void} [options.onProgress] receives the number of bytes that were sent
 * @returns {Promise<StoredFile>}
 * @throws {Problem}
 */
export async function upload(file, { place, visibility = 'public', signal, onProgress = () => {} }) {
  const form = new FormData();
  // The server checks the location before it receives the file.
  form.set('location_id', String(place));
  form.set('visibility', visibility);
  form.set('file', file);
  for (let attempt = 1; ; attempt++) {
    const response = await send(form, await token(), signal, onProgress);
    if (response.ok) {
      return response.json();
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
 * Waits until a refused upload can be sent again.
 *
 * @param {Problem} problem
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} false if that is pointless
 */
async function mayRepeat({ status, retryAfter }, signal) {
  if (status === 401) {
    await api.get('/users/profile');
    return true;
  }
  const isLater = (status === 429 || status === 503) && retryAfter > 0;
  if (isLater) {
    await new Promise(resolve => setTimeout(resolve, retryAfter * 1000));
    signal?.throwIfAborted();
  }
  return isLater;
}

/**
 * @param {FormData} form
 * @param {string | null} bearer
 * @param {AbortSignal | undefined} signal
 * @param {(sent: number) => void} onProgress
 * @returns {Promise<Response>}
 */
function send(form, bearer, signal, onProgress) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open('POST', '/api/files/');
    request.setRequestHeader('Authorization', `Bearer ${bearer}`);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(new Problem({ status: 0 }));
    request.onabort = () => reject(signal?.reason ?? new Problem({ status: 0 }));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
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
