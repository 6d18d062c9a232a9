import { language } from '../../console/i18n/i18n.js';
import { Router } from '../../console/shell/routing.js';

/** The addresses of the page for visitors. */
export const router = new Router('/visit');

/** The language that the visitor has chosen, a BCP 47 tag; null for the languages of the browser. */
export function chosenLanguage() {
  try {
    return Intl.getCanonicalLocales(router.query.get('lang') ?? [])[0] ?? null;
  } catch {
    return null;
  }
}

/** Shows the interface in the language of the address, or in one of the browser. */
export function applyLanguage() {
  language.prefer([chosenLanguage(), ...navigator.languages]);
}

/**
 * An address of the page that keeps the chosen language.
 *
 * @param {string} path below `/visit`, such as `/zones/13`
 * @param {Record<string, string>} [parameters]
 */
export function to(path, parameters = {}) {
  const tag = chosenLanguage();
  const query = new URLSearchParams({ ...parameters, ...(tag && { lang: tag }) });
  return `/visit${path}${query.size ? `?${query}` : ''}`;
}

/**
 * The address of a place.
 *
 * @param {number} id
 */
export function toPlace(id) {
  return to('', { place: String(id) });
}
