import { Problem } from '../../console/api/Problem.js';
import { api } from '../shell/api.js';

/** @typedef {import('../shell/api.js').Place} Place */

/** The number of places of a page. */
const LIMIT = 100;

/**
 * The places directly below a place that are public. Whether a place without a value of its own is public depends on its parent.
 *
 * @param {{ id: number, isPublic: boolean }} parent
 * @param {AbortSignal} signal
 */
export async function publicChildren({ id, isPublic }, signal) {
  const { data } = await api.get(`/locations/${id}/children`, { query: { per_page: LIMIT }, signal });
  return byName(/** @type {Place[]} */ (data).filter(child => child.public ?? isPublic));
}

/**
 * The topmost public places, which may be anywhere in the tree. The places of each page are in the order of their names. A single place
 * leaves no choice, so the places directly below it follow.
 *
 * @param {number} pages the number of pages to read
 * @param {AbortSignal} signal
 * @returns {Promise<{ places: Place[], hasNext: boolean }>}
 */
export async function publicTop(pages, signal) {
  /** @type {Place[]} */
  const places = [];
  let all = 0;
  for (let page = 1; page <= pages; page++) {
    const { data, total } = await api.get('/visit/locations', { query: { page, per_page: LIMIT }, signal });
    places.push(...byName(data));
    all = total ?? 0;
  }
  if (places.length === 1) {
    places.push(...(await publicChildren({ id: places[0].id, isPublic: true }, signal)));
  }
  return { places, hasNext: all > pages * LIMIT };
}

/** @param {Place[]} places */
function byName(places) {
  return places.sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * @typedef {object} Found
 * @property {Place} place
 * @property {string} within the name of the place above it
 */

/**
 * The places whose names contain a text, except those that are known not to be public. Whether a place without a value of its own
 * is public is known only for two levels; the address of another one explains that it is not.
 *
 * @param {string} text
 * @param {AbortSignal} signal
 * @returns {Promise<Found[]>}
 */
export async function searchPlaces(text, signal) {
  // The path may contain neither, and a segment of dots would name another path.
  const searched = text.replaceAll(/[\\/]+/g, ' ').trim();
  if (/^\.*$/.test(searched)) {
    return [];
  }
  const found = (await find(searched, signal)).filter(place => place.public !== false);
  const parents = await namesOf(found.map(({ root }) => root), signal);
  return found
    .map(place => ({ place, parent: parents.get(place.root ?? 0) }))
    .filter(({ place, parent }) => place.public || parent?.public !== false)
    .map(({ place, parent }) => ({ place, within: parent?.name ?? '' }));
}

/**
 * @param {string} text
 * @param {AbortSignal} signal
 * @returns {Promise<Place[]>}
 */
async function find(text, signal) {
  try {
    const { data } = await api.get(`/locations/search/${encodeURIComponent(text)}`, { signal });
    return /** @type {{ locations: Place[] }} */ (data).locations;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) {
      return [];
    }
    throw problem;
  }
}

/**
 * @param {(number | null)[]} ids
 * @param {AbortSignal} signal
 */
async function namesOf(ids, signal) {
  const known = [...new Set(ids)].filter(id => id !== null);
  if (known.length === 0) {
    return new Map();
  }
  const { data } = await api.get('/locations/', { query: { ids: known.join(','), per_page: known.length }, signal });
  return new Map(/** @type {Place[]} */ (data).map(place => [place.id, place]));
}

/**
 * The public places above a place, the highest first. Those above them need not be public.
 *
 * @param {Place[]} ancestors the nearest first
 */
export function publicPath(ancestors) {
  let isPublic = false;
  return ancestors.toReversed().filter(place => (isPublic = place.public ?? isPublic));
}
