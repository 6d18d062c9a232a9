import { api } from '../api/index.js';
import { receive } from '../api/transfer.js';

/**
 * @typedef {'image' | 'model' | 'video' | 'audio'} Kind
 *
 * @typedef {object} Report the result of the check of a model
 * @property {string} format
 * @property {Record<string, number>} contents
 * @property {string[]} warnings
 *
 * @typedef {object} StoredFile
 * @property {number} id
 * @property {string} filename
 * @property {string} media_type
 * @property {number} size
 * @property {number | null} width
 * @property {number | null} height
 * @property {'public' | 'protected'} visibility
 * @property {number} location_id
 * @property {string} created_at
 * @property {string} [label]
 * @property {string | null} [alt]
 * @property {number} [version]
 * @property {number} [uses]
 * @property {Report | null} [report]
 *
 * @typedef {{ resource: 'events' | 'objects' | 'zones', id: number, title: string, location_id: number }} FileUse
 */

/** The widths of smaller images that the server makes. */
export const THUMBNAIL = 320;

/** @type {Kind[]} */
export const KINDS = ['image', 'model', 'video', 'audio'];

/**
 * The kind of a file by its media type.
 *
 * @param {{ media_type: string }} file
 * @returns {Kind}
 */
export function kindOfStored({ media_type }) {
  return /** @type {Kind} */ (KINDS.find(kind => media_type.startsWith(`${kind}/`)) ?? 'model');
}

/**
 * What editors call a file.
 *
 * @param {StoredFile} file
 */
export function labelOf({ label, filename }) {
  return label ?? filename;
}

/**
 * The path of a file of the API.
 *
 * @param {string} filename
 */
export function pathOf(filename) {
  return `/files/${encodeURIComponent(filename)}`;
}

/**
 * The address of a file page. An address of the console has no dot, which would be that of a module.
 *
 * @param {string} filename
 */
export function pageOf(filename) {
  return `/console/files/${encodeURIComponent(filename.replace('.', '-'))}`;
}

/**
 * The name of the file of a page.
 *
 * @param {string} segment the last one of its address
 */
export function filenameOf(segment) {
  return segment.replace('-', '.');
}

/**
 * Reads what is known about a file.
 *
 * @param {string} filename
 * @param {string | null} [ifNoneMatch]
 * @returns {Promise<import('../api/ApiClient.js').Answer<StoredFile>>}
 */
export function readFile(filename, ifNoneMatch = null) {
  return api.get(`${pathOf(filename)}/metadata`, { ifNoneMatch });
}

/**
 * An address that shows a file: that of a public file, or the content of a protected one, which a bearer is necessary for.
 *
 * @param {StoredFile} file
 * @param {number | null} [width] of a smaller image
 * @returns {Promise<string>} the caller revokes an address that begins with `blob:`
 */
export async function addressOf({ filename, visibility }, width = null) {
  const path = `${pathOf(filename)}${width ? `?width=${width}` : ''}`;
  return visibility === 'public' ? `/api${path}` : URL.createObjectURL(await receive(path));
}
