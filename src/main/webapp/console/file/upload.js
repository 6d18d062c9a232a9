import { configuration } from '../api/index.js';
import { send } from '../api/transfer.js';
import { bytes, t } from '../i18n/i18n.js';

/** @typedef {import('./file-source.js').StoredFile} StoredFile */
/** @typedef {import('./file-source.js').Kind} Kind */

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
 * The first bytes of a file as Latin-1, which tell its type.
 *
 * @param {File} file
 * @throws {Error} if the browser cannot read it
 */
export async function headOf(file) {
  return String.fromCharCode(...new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
}

/**
 * The kind of a file by its content, as the server determines it; null if the server accepts no such content.
 *
 * @param {File} file
 * @returns {Promise<Kind | null>}
 */
export async function kindOf(file) {
  const head = await headOf(file);
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
  return refusalOfSize(file, kind === 'image' ? limits.image_bytes : limits.asset_bytes);
}

/**
 * Why the server would refuse a file because of its size; empty if it would not.
 *
 * @param {File} file
 * @param {number} limit in bytes
 */
export function refusalOfSize(file, limit) {
  return file.size > limit ? t('upload.tooLarge', { size: bytes(file.size, 'ceil'), limit: bytes(limit, 'floor') }) : '';
}

/**
 * Uploads a file.
 *
 * @param {File} file
 * @param {object} options
 * @param {number} options.place the location of the file
 * @param {'public' | 'protected'} [options.visibility]
 * @param {AbortSignal} [options.signal]
 * @param {(sent: number) => void} [options.onProgress] receives the number of bytes that were sent
 * @returns {Promise<StoredFile>}
 * @throws {import('../api/Problem.js').Problem}
 */
export async function upload(file, { place, visibility = 'public', ...transfer }) {
  const form = new FormData();
  // The server checks the location before it receives the file.
  form.set('location_id', String(place));
  form.set('visibility', visibility);
  form.set('file', file);
  return send('/files/', form, transfer);
}
