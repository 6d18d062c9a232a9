import { firstKnown, language, ownLanguages, useTexts } from './i18n.js';

/**
 * Loads the texts of a language. A page shows one language at a time, so it loads the others only when they are chosen.
 *
 * @type {Record<string, () => Promise<{ default: import('./i18n.js').Texts }>>}
 */
const LOADERS = { en: () => import('./en.js'), uk: () => import('./uk.js') };

/** The language whose texts were requested last. */
let requested = '';

/** Prepares the first rendering of the page: its texts in the first known language of this browser. */
export async function useOwnLanguage() {
  const tag = firstKnown(ownLanguages());
  await load(tag);
  language.prefer([tag]);
}

/**
 * Shows the interface in another language, which this browser keeps. Of two choices in a row, the last one counts.
 *
 * @param {string} tag
 */
export async function chooseLanguage(tag) {
  requested = tag;
  await load(tag);
  if (requested === tag) {
    language.choose(tag);
  }
}

/** @param {string} tag */
async function load(tag) {
  const texts = await LOADERS[tag]();
  useTexts({ [tag]: texts.default });
}
