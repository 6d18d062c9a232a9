/**
 * What is written in several languages: an event, a zone or an object.
 *
 * @typedef {{ language: string | null, translations: Record<string, object> | null }} Translated
 */

/**
 * The language in which the server has chosen the texts of an item, for the attribute `lang`. The server states one for the whole
 * response, but each item has languages of its own.
 *
 * @param {Translated} item
 * @returns {string | undefined}
 */
export function languageOf(item) {
  const { language, translations } = item;
  if (!language || !translations) {
    return undefined;
  }
  const shown = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (item));
  const isShown = (/** @type {string} */ tag) =>
    Object.entries(translations[tag] ?? {}).every(([member, text]) => (shown[member] ?? null) === text);
  return isShown(language) ? language : (Object.keys(translations).find(isShown) ?? language);
}

/**
 * The languages in which any of the items is written.
 *
 * @param {Translated[]} items
 */
export function languagesOf(items) {
  return [...new Set(items.flatMap(({ translations }) => Object.keys(translations ?? {})))];
}
