import { html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { places } from './places.js';

/**
 * The name of a place; its number if the name is not known. The root location has no name of its own.
 *
 * @param {number} id
 */
export function placeName(id) {
  const place = places.get(id);
  if (!place) {
    return t('place.number', { id: String(id) });
  }
  return place.root === null && place.name === 'root' ? t('place.everywhere') : place.name;
}

/**
 * A link to a place. A component that renders it loads the names before, and watches `places`.
 *
 * @param {number | null} id
 */
export function placeLink(id) {
  return id === null ? html`<span class="muted">${t('state.none')}</span>` : html`<a href=${`/console/places/${id}`}>${placeName(id)}</a>`;
}
