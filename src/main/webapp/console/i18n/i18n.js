/** @typedef {keyof typeof import('./en.js').default | keyof typeof import('../../visit/i18n/en.js').default} Key */
/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Text */

/** @typedef {Record<string, Text>} Texts */

/**
 * The texts of the page by language.
 *
 * @type {Record<string, Texts>}
 */
let texts = {};

const STORED = 'tmtar.language';
const DEFAULT = 'en';

/** The languages of the interface by their tags, each in itself. */
export const LANGUAGES = { en: 'English', uk: 'Українська' };

/** The language of the interface. It dispatches `change`. */
class Language extends EventTarget {
  #tag = DEFAULT;

  get tag() {
    return this.#tag;
  }

  /**
   * Chooses a language for this browser. The page must have its texts.
   *
   * @param {string} tag
   */
  choose(tag) {
    localStorage.setItem(STORED, tag);
    this.prefer([tag]);
  }

  /**
   * Uses the first of the languages in which the interface is available. The page must have its texts.
   *
   * @param {readonly (string | null)[]} tags in BCP 47
   */
  prefer(tags) {
    this.#tag = firstKnown(tags);
    document.documentElement.lang = this.#tag;
    this.dispatchEvent(new Event('change'));
  }
}

export const language = new Language();

/**
 * The first of the languages in which the interface is available; English if it is available in none of them.
 *
 * @param {readonly (string | null)[]} tags in BCP 47
 */
export function firstKnown(tags) {
  return tags.map(tag => tag?.split('-')[0].toLowerCase() ?? '').find(tag => tag in LANGUAGES) ?? DEFAULT;
}

/**
 * Gives the page the texts of languages. Those of the language of the interface are needed before the page renders.
 *
 * @param {Record<string, Texts>} byLanguage
 */
export function useTexts(byLanguage) {
  texts = { ...texts, ...byLanguage };
}

/** The languages of this browser: the chosen one before those of its settings. */
export function ownLanguages() {
  return [localStorage.getItem(STORED), ...navigator.languages];
}

/**
 * The text of a key in the language of the interface. A placeholder such as `{name}` is replaced by the parameter of that name,
 * and `{count}` also selects the plural form.
 *
 * @param {Key} key
 * @param {Record<string, string | number>} [parameters]
 * @returns {string}
 */
export function t(key, parameters = {}) {
  const text = texts[language.tag][key];
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

/**
 * The formats of numbers by their locale. A list has a hundred numbers, and the creation of a format takes longer than its use.
 *
 * @type {Map<string, Intl.NumberFormat>}
 */
const numberFormats = new Map();

/** @param {number} value */
export function number(value) {
  const tag = locale();
  const format = numberFormats.get(tag) ?? new Intl.NumberFormat(tag);
  numberFormats.set(tag, format);
  return format.format(value);
}

/**
 * A number in compact notation, such as 1.2K.
 *
 * @param {number} value
 */
export function compact(value) {
  return new Intl.NumberFormat(locale(), { notation: 'compact' }).format(value);
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
 * The name of a language; the tag itself if the browser has no name, as for a tag with a private subtag.
 *
 * @param {string} tag in BCP 47
 * @param {string} [inLanguage] the language of the name, by default that of the interface
 */
export function languageName(tag, inLanguage = locale()) {
  try {
    return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** @type {Intl.DateTimeFormatOptions} */
const MOMENT = { dateStyle: 'medium', timeStyle: 'short' };

/**
 * A moment in a time zone.
 *
 * @param {string} instant in RFC 3339
 * @param {string} [zone] by default that of the browser
 */
export function moment(instant, zone) {
  return new Intl.DateTimeFormat(locale(), { ...MOMENT, timeZone: zone }).format(new Date(instant));
}

/**
 * The time from one moment to another, such as "5 Dec 2026, 19:00 – 22:00".
 *
 * @param {string} start in RFC 3339
 * @param {string} end
 * @param {string} [zone] by default that of the browser
 */
export function range(start, end, zone) {
  return new Intl.DateTimeFormat(locale(), { ...MOMENT, timeZone: zone }).formatRange(new Date(start), new Date(end));
}

/**
 * A length such as 30 cm, 120 m or 1.2 km.
 *
 * @param {number} length in metres
 */
export function metres(length) {
  const [unit, factor] = length >= 1000 ? ['kilometer', 0.001] : length >= 1 || length === 0 ? ['meter', 1] : ['centimeter', 100];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumSignificantDigits: 2 }).format(length * factor);
}

/**
 * A size such as 1.2 MB.
 *
 * @param {number} size
 * @param {'halfExpand' | 'ceil' | 'floor'} [roundingMode] a size that exceeds a limit by one byte is rounded up, and the limit down
 */
export function bytes(size, roundingMode = 'halfExpand') {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = size > 0 ? Math.min(Math.floor(Math.log10(size) / 3), 3) : 0;
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[power],
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
    roundingMode
  }).format(size / 1000 ** power);
}
