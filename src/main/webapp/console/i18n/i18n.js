import en from './en.js';
import uk from './uk.js';

/** @typedef {keyof typeof en} Key */
/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Text */

/** @type {Record<string, Record<string, Text>>} */
const TEXTS = { en, uk };

const STORED = 'tmtar.language';

/** The languages of the interface by their tags, each in itself. */
export const LANGUAGES = { en: 'English', uk: 'Українська' };

/** The language of the interface. It dispatches `change`. */
class Language extends EventTarget {
  #tag = initial();

  constructor() {
    super();
    document.documentElement.lang = this.#tag;
  }

  get tag() {
    return this.#tag;
  }

  /** @param {string} tag */
  choose(tag) {
    this.#tag = tag;
    localStorage.setItem(STORED, tag);
    document.documentElement.lang = tag;
    this.dispatchEvent(new Event('change'));
  }
}

function initial() {
  const wanted = [localStorage.getItem(STORED), ...navigator.languages];
  const known = wanted.map(tag => tag?.split('-')[0] ?? '').find(tag => tag in TEXTS);
  return known ?? 'en';
}

export const language = new Language();

/**
 * The text of a key in the language of the interface. A placeholder such as `{name}` is replaced by the parameter of that name,
 * and `{count}` also selects the plural form.
 *
 * @param {Key} key
 * @param {Record<string, string | number>} [parameters]
 * @returns {string}
 */
export function t(key, parameters = {}) {
  const text = TEXTS[language.tag][key];
  const form = typeof text === 'string' ? text : plural(text, Number(parameters.count));
  return form.replace(/\{(\w+)\}/g, (_, name) => spell(parameters[name]));
}

/** @param {string | number | undefined} value */
function spell(value) {
  return typeof value === 'number' ? number(value) : String(value ?? '');
}

/**
 * @param {Partial<Record<Intl.LDMLPluralRule, string>>} forms
 * @param {number} count
 */
function plural(forms, count) {
  const rule = new Intl.PluralRules(language.tag).select(count);
  return forms[rule] ?? forms.other ?? '';
}

/** The language with the region that the browser prefers, which determines the form of dates and numbers. */
function locale() {
  return navigator.languages.find(tag => tag.split('-')[0] === language.tag) ?? language.tag;
}

/** @param {number} value */
export function number(value) {
  return new Intl.NumberFormat(locale()).format(value);
}

/**
 * Texts as one enumeration, such as "one, two and three".
 *
 * @param {string[]} texts
 */
export function list(texts) {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(texts);
}

/**
 * A day with its year, or without it where the year is obvious and there is little room.
 *
 * @param {string} date as in `2026-11-22`
 * @param {{ isShort?: boolean }} [options]
 */
export function day(date, { isShort = false } = {}) {
  const style = /** @type {Intl.DateTimeFormatOptions} */ (isShort ? { day: 'numeric', month: 'short' } : { dateStyle: 'medium' });
  return new Intl.DateTimeFormat(locale(), { ...style, timeZone: 'UTC' }).format(new Date(date));
}

/**
 * The name of a language in the language of the interface.
 *
 * @param {string} tag in BCP 47
 */
export function languageName(tag) {
  return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
}

/**
 * A moment in the time zone of the browser, with the name of the zone.
 *
 * @param {string} instant in RFC 3339
 */
export function moment(instant) {
  return new Intl.DateTimeFormat(locale(), {
    dateStyle: 'medium',
    timeStyle: 'short'
  }).format(new Date(instant));
}

/** The time zone of the browser, such as `Europe/Kyiv`. */
export function timeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/**
 * A size such as 1.2 MB.
 *
 * @param {number} size
 */
export function bytes(size) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = size > 0 ? Math.min(Math.floor(Math.log10(size) / 3), 3) : 0;
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[power],
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1
  }).format(size / 1000 ** power);
}
