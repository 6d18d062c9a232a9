import { api } from '../api/index.js';
import { t } from '../i18n/i18n.js';
import { placeName } from '../place/place-link.js';
import { explain } from '../ui/problem.js';
import { toast } from '../ui/toast.js';
import { personText } from './names.js';

/** @typedef {import('./names.js').Person} Person */

/**
 * Appoints a user as the administrator of a place, or withdraws the place, and offers Undo.
 *
 * @param {Person} person
 * @param {number | null} place null withdraws
 * @param {() => unknown} changed is called after each change
 * @throws {import('../api/Problem.js').Problem} if the server refuses to appoint
 */
export async function setPlace(person, place, changed) {
  const before = person.admin_location_id;
  await api.put(`/users/${person.id}`, { admin_location_id: place });
  const name = personText(person);
  const text = place === null ? t('person.withdrawn', { name }) : t('person.appointed', { name, place: placeName(place) });
  toast(text, { undo: () => appoint({ ...person, admin_location_id: place }, before, changed) });
  changed();
}

/**
 * The same; a refusal is said in a message.
 *
 * @param {Person} person
 * @param {number | null} place
 * @param {() => unknown} changed
 */
export async function appoint(person, place, changed) {
  try {
    await setPlace(person, place, changed);
  } catch (problem) {
    toast(explain(problem).text);
  }
}
