import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { placeName } from '../place/place-link.js';
import { explain } from '../ui/problem.js';
import { toast } from '../ui/toast.js';
import { personText } from './names.js';

/** @typedef {import('./names.js').Person} Person */

/**
 * Appoints a user as the administrator of a place, or withdraws the place, and offers Undo. Undo is refused if the user was changed
 * again in the meantime.
 *
 * @param {Person} person
 * @param {number | null} place null withdraws
 * @param {() => unknown} changed is called after each change
 * @param {string | null} [ifMatch] the version that the change is based on; null if it is unknown, because lists have no versions
 * @throws {import('../api/Problem.js').Problem} if the server refuses to appoint
 */
export async function setPlace(person, place, changed, ifMatch = null) {
  const before = person.admin_location_id;
  const { etag } = await api.put(`/users/${person.id}`, { admin_location_id: place }, { ifMatch });
  const name = personText(person);
  const text = place === null ? t('person.withdrawn', { name }) : t('person.appointed', { name, place: placeName(place) });
  toast(text, { undo: () => appoint({ ...person, admin_location_id: place }, before, changed, etag) });
  changed();
}

/**
 * The same; a refusal is said in a message.
 *
 * @param {Person} person
 * @param {number | null} place
 * @param {() => unknown} changed
 * @param {string | null} [ifMatch]
 */
export async function appoint(person, place, changed, ifMatch = null) {
  try {
    await setPlace(person, place, changed, ifMatch);
  } catch (problem) {
    toast(explain(problem).text);
  }
}
