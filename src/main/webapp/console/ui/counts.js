import { list, t } from '../i18n/i18n.js';

/** What is counted, and the key of its text. */
const KEYS = /** @type {const} */ ({
  locations: 'count.locations',
  events: 'count.events',
  zones: 'count.zones',
  subzones: 'count.subzones',
  objects: 'count.objects',
  files: 'count.files',
  users: 'count.users',
  admins: 'count.administrators'
});

/**
 * Numbers as words, such as "3 places, 12 events and 1 zone". Nothing is left out but zeros.
 *
 * @param {Partial<Record<keyof typeof KEYS, number>>} numbers
 */
export function counts(numbers) {
  const named = /** @type {[keyof typeof KEYS, number][]} */ (Object.entries(numbers));
  return list(named.filter(([, count]) => count > 0).map(([name, count]) => t(KEYS[name], { count })));
}
