import { moment, t } from '../i18n/i18n.js';

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
