import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { placeName } from '../place/place-link.js';
import { explain } from '../ui/problem.js';
import { toast } from '../ui/toast.js';
import { personText } from './names.js';

/** @typedef {import('./names.js').Person} Person */

/**
 * The ETag of a user as a list shows it.
 *
 * @param {Person} person
 */
export function etagOf({ version }) {
  return `"${version}"`;
}

/**
 * Appoints a user as the administrator of a place, or withdraws the place, and offers Undo. Both are refused if the user was changed
 * in the meantime.
 *
 * @param {Person} person
 * @param {number | null} place null withdraws
 * @param {() => unknown} changed is called after each change
 * @param {string | null} [ifMatch] the version that the change is based on, by default that of the person
 * @throws {import('../api/Problem.js').Problem} if the server refuses to appoint
 */
export async function setPlace(person, place, changed, ifMatch = etagOf(person)) {
  const before = person.admin_location_id;
  const { etag } = await api.put(`/users/${person.id}`, { admin_location_id: place }, { ifMatch });
  const name = personText(person);
  const text = place === null ? t('person.withdrawn', { name }) : t('person.appointed', { name, place: placeName(place) });
  toast(text, { undo: () => appoint({ ...person, admin_location_id: place }, before, changed, etag) });
  changed();
}

/**
 * The same; a message states a refusal. After it, `changed` is called as well, so that the list shows what is there now.
 *
 * @param {Person} person
 * @param {number | null} place
 * @param {() => unknown} changed
 * @param {string | null} [ifMatch]
 */
export async function appoint(person, place, changed, ifMatch) {
  try {
    await setPlace(person, place, changed, ifMatch);
  } catch (problem) {
    toast(explain(problem).text);
    changed();
  }
}
