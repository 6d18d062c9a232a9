import { configuration } from '../api/index.js';
import { language, languageName, t } from '../i18n/i18n.js';
import { router } from '../shell/router.js';
import { languagesOf } from './words.js';

/** Languages that are offered first. Any other one can be typed. */
export const OFFERED = [
  'ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'he', 'hr', 'hu', 'it', 'ja', 'ka', 'ko', 'lt', 'lv', 'mt',
  'nb', 'nl', 'pl', 'pt', 'ro', 'sk', 'sl', 'sq', 'sr', 'sv', 'tr', 'uk', 'zh'
];

/**
 * The languages that the texts of this server should have: that of its content, and those of the interface.
 *
 * @returns {Promise<string[]>}
 */
export async function expectedLanguages() {
  const { languages } = await configuration();
  return [...new Set([languages.content, ...languages.interface])];
}

/**
 * The choices of the filter `untranslated` of a list: the expected languages, those of the listed resources, and the chosen one.
 *
 * @param {string[]} expected
 * @param {import('./words.js').Translated[]} items
 * @returns {[string, string][]}
 */
export function untranslatedChoices(expected, items) {
  const chosen = router.query.get('untranslated');
  const tags = new Set([...expected, ...languagesOf(items), ...(chosen ? [chosen] : [])]);
  return [['', t('events.any')], ...[...tags].map(tag => /** @type {[string, string]} */ ([tag, languageName(tag)]))];
}

/**
 * The language of new texts: the language of the content of the server. If that is English, which is also the default of the setting,
 * it is the language of the interface.
 *
 * @returns {Promise<string>}
 */
export async function newLanguage() {
  const { languages } = await configuration();
  return languages.content === 'en' ? language.tag : languages.content;
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
