import { places } from '../place/places.js';

/**
 * Whether a user administers a place: its own place, or one below it. If the places cannot be read, the server refuses what is not
 * allowed.
 *
 * @param {number | null} own the place that the user administers
 * @param {number} place
 * @returns {Promise<boolean>}
 */
export async function administers(own, place) {
  if (own === null || own === 1 || own === place) {
    return own !== null;
  }
  const path = await places.load(place).catch(() => null);
  return path === null || path.includes(own);
}
