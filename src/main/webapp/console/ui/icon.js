import { html, svg } from '../../vendor/lit.js';
import { icons } from '../../vendor/icons.js';

/**
 * An icon. It is decoration: the button or the text beside it has the name.
 *
 * @param {keyof typeof icons} name
 * @param {number} [size] in pixels
 */
export function icon(name, size = 18) {
  return html`<svg
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${svg`${icons[name]}`}
  </svg>`;
}
