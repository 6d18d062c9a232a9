import { language } from '../i18n/i18n.js';

/** The length of a day in milliseconds. */
export const DAY = 86_400_000;

/**
 * The value of an input of the type `datetime-local` for an instant, in the time zone of the browser.
 *
 * @param {string | null} instant in RFC 3339
 */
export function toLocalInput(instant) {
  if (!instant) {
    return '';
  }
  const time = new Date(instant);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/**
 * The instant of the value of an input of the type `datetime-local` or `date`, in the time zone of the browser; null if it is empty.
 *
 * @param {string} text
 * @returns {string | null}
 */
export function fromLocalInput(text) {
  // A date alone would be read as UTC.
  const time = new Date(text.includes('T') || !text ? text : `${text}T00:00`);
  return Number.isNaN(time.getTime()) ? null : rfc3339(time);
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
 * @param {string} [timeZone] its IANA name; by default that of the browser
 */
export function zoneName(instant, timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone) {
  const parts = new Intl.DateTimeFormat(language.tag, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    instant ? new Date(instant) : new Date()
  );
  return `${timeZone}, ${parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''}`;
}
