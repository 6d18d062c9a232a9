import { html, nothing } from '../../vendor/lit.js';
import { Texts } from '../text/texts.js';

/** The texts of a zone, with the limits of the server. */
export const zoneTexts = new Texts({
  names: ['title', 'description'],
  required: ['title'],
  limits: async () => ({ title: 255, description: 5000 })
});

/**
 * The heading of the screen of a zone: its title in its own language, which may not be that of the page.
 *
 * @param {{ title: string, language: string | null }} zone
 */
export function zoneHeading({ title, language }) {
  return html`<h1 lang=${language ?? nothing} dir="auto">${title}</h1>`;
}
