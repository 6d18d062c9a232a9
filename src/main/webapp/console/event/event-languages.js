import { configuration } from '../api/index.js';
import { REQUIRED_TEXTS, TEXTS, textKey } from './event-source.js';

/** Languages that are offered first. Any other one can be typed. */
export const OFFERED = [
  'ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'he', 'hr', 'hu', 'it', 'ja', 'ka', 'ko', 'lt', 'lv', 'mt',
  'nb', 'nl', 'pl', 'pt', 'ro', 'sk', 'sl', 'sq', 'sr', 'sv', 'tr', 'uk', 'zh'
];

/**
 * The languages that events of this server should have: that of its content, and those of the interface.
 *
 * @returns {Promise<string[]>}
 */
export async function expectedLanguages() {
  const { languages } = await configuration();
  return [...new Set([languages.content, ...languages.interface])];
}

/**
 * The texts that a language of an event lacks: those that are required, and those that the own language has.
 *
 * @param {Record<string, any>} form
 * @param {string} tag
 */
export function missingTexts(form, tag) {
  return TEXTS.filter(text => {
    const isExpected = REQUIRED_TEXTS.includes(text) || form[textKey(form.language, text)];
    return isExpected && !form[textKey(tag, text)]?.trim();
  });
}

/**
 * The canonical form of a language tag; null if it is malformed.
 *
 * @param {string} text
 */
export function canonical(text) {
  try {
    return Intl.getCanonicalLocales(text.trim())[0] ?? null;
  } catch {
    return null;
  }
}
