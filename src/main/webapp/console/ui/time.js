import { language } from '../i18n/i18n.js';
import { timeZone } from '../i18n/time-zones.js';

/** The length of a day in milliseconds. */
export const DAY = 86_400_000;

/**
 * The value of an input of the type `datetime-local` for an instant.
 *
 * @param {string | null} instant in RFC 3339
 * @param {string | null} [zone] the IANA name of a time zone; null for that of the browser
 */
export function toLocalInput(instant, zone = null) {
  if (!instant) {
    return '';
  }
  const time = Date.parse(instant);
  return new Date(time + offset(time, zone)).toISOString().slice(0, 16);
}

/**
 * The instant of the value of an input of the type `datetime-local` or `date`; null if it is empty. A time that a change of the
 * clocks skips is read with the offset before the change, and one that it repeats is the first of the two.
 *
 * @param {string} text
 * @param {string | null} [zone] the IANA name of a time zone; null for that of the browser
 * @returns {string | null}
 */
export function fromLocalInput(text, zone = null) {
  const wall = Date.parse(`${text.includes('T') || !text ? text : `${text}T00:00`}Z`);
  if (Number.isNaN(wall)) {
    return null;
  }
  const [earlier, later] = [wall - offset(wall - DAY, zone), wall - offset(wall + DAY, zone)];
  return rfc3339([earlier, later].find(time => time + offset(time, zone) === wall) ?? earlier);
}

/**
 * The offset of the wall clock from UTC in milliseconds.
 *
 * @param {number} time
 * @param {string | null} zone
 */
function offset(time, zone) {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: known(zone),
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  });
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(type =>
    Number(clock.formatToParts(time).find(part => part.type === type)?.value)
  );
  // Date.UTC maps the years 0 to 99 to 1900 to 1999. These years occur while a user types a later year.
  const wall = new Date(0).setUTCFullYear(year, month - 1, day) + Date.UTC(1970, 0, 1, hour, minute, second);
  return wall - Math.floor(time / 1000) * 1000;
}

/**
 * An instant in RFC 3339, in UTC and without a fraction of a second.
 *
 * @param {Date | number} time
 */
export function rfc3339(time) {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * An instant in UTC, such as `2026-12-01 06:00 UTC`.
 *
 * @param {string} instant in RFC 3339
 */
export function utc(instant) {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/**
 * The name of a time zone with its offset at an instant, such as `Europe/Kyiv, GMT+3`.
 *
 * @param {string | null} instant in RFC 3339; null for now
 * @param {string | null} [zone] null for that of the browser
 */
export function zoneName(instant, zone = null) {
  return `${zone ?? timeZone()}, ${zoneOffset(instant, zone)}`;
}

/**
 * The offset of a time zone at an instant, such as `GMT+3`.
 *
 * @param {string | null} instant in RFC 3339; null for now
 * @param {string | null} zone null for that of the browser
 */
export function zoneOffset(instant, zone) {
  const format = new Intl.DateTimeFormat(language.tag, { timeZone: known(zone), timeZoneName: 'shortOffset' });
  const parts = format.formatToParts(instant ? new Date(instant) : new Date());
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/**
 * A time zone for `Intl`; undefined for that of the browser, also instead of a zone that the browser does not know.
 *
 * @param {string | null} zone
 */
export function known(zone) {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone ?? undefined });
    return zone ?? undefined;
  } catch {
    return undefined;
  }
}
