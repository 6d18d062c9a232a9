import { moment, range, t } from '../i18n/i18n.js';
import { known, zoneName } from '../ui/time.js';

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
