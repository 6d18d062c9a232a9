import { t } from '../i18n/i18n.js';
import { placeName } from '../place/place-link.js';
import { places } from '../place/places.js';
import { Combobox } from './combobox.js';
import { Watch } from './watch.js';

/** @typedef {import('../place/places.js').Place} Place */

/**
 * An input that chooses a place. Without a text it offers `top` and the places directly below it. It emits `value` with the id, or
 * null when the text is cleared.
 *
 * @extends {Combobox<number>}
 */
class PlacePicker extends Combobox {
  static properties = { ...Combobox.properties, top: { attribute: false } };

  constructor() {
    super();
    /** @type {number | null} only places at or below this one are offered */
    this.top = null;
    new Watch(this, places);
  }

  /** @param {import('../../vendor/lit.js').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('value')) {
      places.loadNames([this.value]);
    }
  }

  get placeholder() {
    return t('place.pick');
  }

  get listLabel() {
    return t('place.offered');
  }

  get noMatch() {
    return t('place.noMatch');
  }

  /** @param {number} id */
  textOf(id) {
    return placeName(id);
  }

  /** @param {number} id */
  detailOf(id) {
    const parent = places.get(id)?.root ?? null;
    return parent !== null && places.get(parent) ? placeName(parent) : null;
  }

  /**
   * @param {string} text
   * @param {AbortSignal} signal
   */
  async find(text, signal) {
    const found = text ? await places.search(text, { top: this.top, signal }) : await this.#first();
    places.loadNames(found.map(place => place.root));
    return found.map(({ id }) => id);
  }

  async #first() {
    const top = this.top ?? 1;
    await Promise.all([places.load(top), places.open(top)]);
    const ids = [top, ...(places.branch(top)?.ids ?? [])];
    return /** @type {Place[]} */ (ids.map(id => places.get(id)).filter(Boolean));
  }
}

customElements.define('tmtar-place-picker', PlacePicker);
