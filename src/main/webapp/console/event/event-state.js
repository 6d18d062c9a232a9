import { moment, range, t } from '../i18n/i18n.js';
import { known, zoneName } from '../ui/time.js';

/** @typedef {'published' | 'scheduled' | 'expired' | 'inactive'} State */

/** @type {State[]} */
export const STATES = ['published', 'scheduled', 'expired', 'inactive'];

/** @typedef {{ active: boolean, publish_from: string | null, publish_until: string | null }} Published */

/**
 * The relation of an event to the feeds at a time, by the rules of the server.
 *
 * @param {Published} event
 * @param {number} [now]
 * @returns {State}
 */
export function stateOf({ active, publish_from, publish_until }, now = Date.now()) {
  if (!active) {
    return 'inactive';
  }
  if (publish_until && Date.parse(publish_until) <= now) {
    return 'expired';
  }
  return publish_from && Date.parse(publish_from) > now ? 'scheduled' : 'published';
}

/**
 * The publishing window as a text, such as "until 31 Aug 2026, 18:00".
 *
 * @param {Published} event
 */
export function windowText({ publish_from: from, publish_until: until }) {
  if (from && until) {
    return t('event.windowBoth', { from: moment(from), until: moment(until) });
  }
  if (from || until) {
    return from ? t('event.windowFrom', { from: moment(from) }) : t('event.windowUntil', { until: moment(until ?? '') });
  }
  return t('event.windowAlways');
}

/**
 * @typedef {object} Happening when an event takes place
 * @property {string | null} [starts_at]
 * @property {string | null} [ends_at]
 * @property {string | null} [time_zone] null for that of the browser
 */

/**
 * When an event takes place, in its time zone, such as "5 Dec 2026, 19:00 – 22:00 (Europe/Kyiv, GMT+2)"; empty if it is not stated.
 *
 * @param {Happening} event
 */
export function happeningText({ starts_at: start = null, ends_at: end = null, time_zone: zone = null }) {
  const at = start ?? end;
  if (!at) {
    return '';
  }
  const times = start && end ? range(start, end, known(zone)) : moment(at, known(zone));
  const text = `${times} (${zoneName(at, known(zone) ?? null)})`;
  return start ? text : t('event.windowUntil', { until: text });
}
