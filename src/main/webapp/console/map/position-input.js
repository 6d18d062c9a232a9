import { html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import '../ui/field.js';
import { formatPosition, parsePosition } from './geo.js';

/**
 * What a position is written into: a form, or something that has its members.
 *
 * @typedef {object} Positioned
 * @property {(member: 'latitude' | 'longitude') => any} value
 * @property {(member: 'latitude' | 'longitude', value: any) => void} set receives the latitude first
 * @property {Record<string, string>} errors
 */

/**
 * The input of a position in a form, as it is copied from any map. It writes the members `latitude` and `longitude` of the form.
 */
export class PositionInput {
  #host;
  #form;
  #read;
  /** @type {string | null} what is typed and is no position; null if it is the position of the form */
  #text = null;
  /** @type {string | null} the position in the form in which it is typed */
  #shown = null;
  #isPasted = false;

  /**
   * @param {import('../ui/component.js').Component} host
   * @param {Positioned} form
   * @param {(isElsewhere: boolean) => void} read is called with a position that was typed; elsewhere if it is not typed digit by digit,
   *   so that a map has to show it
   */
  constructor(host, form, read) {
    this.#host = host;
    this.#form = form;
    this.#read = read;
  }

  /**
   * The position of the form; null if there is none.
   *
   * @returns {import('./geo.js').Position | null}
   */
  get position() {
    const [latitude, longitude] = [this.#form.value('latitude'), this.#form.value('longitude')];
    return latitude === null || longitude === null ? null : { latitude, longitude };
  }

  /** @param {import('./geo.js').Position} position */
  set({ latitude, longitude }) {
    this.#text = null;
    this.#form.set('latitude', latitude);
    this.#form.set('longitude', longitude);
  }

  /** Forgets what is typed and is no position. */
  reset() {
    this.#text = null;
    this.#host.requestUpdate();
  }

  /**
   * The fault of the position.
   *
   * @param {string} missing the fault of an empty input; empty if the position is optional
   * @returns {{ pointer: string, detail: string }[]}
   */
  faults(missing = '') {
    const detail = this.#text !== null ? t('circle.centreUnknown') : this.position === null ? missing : '';
    return detail ? [{ pointer: '/latitude', detail }] : [];
  }

  /** @param {string} text */
  #type(text) {
    const position = parsePosition(text);
    const isFirst = this.position === null;
    const isPasted = this.#isPasted;
    this.#isPasted = false;
    if (position || text.trim() === '') {
      this.#form.set('latitude', position?.latitude ?? null);
      this.#form.set('longitude', position?.longitude ?? null);
    }
    // A text that is read in another form, such as a link, is replaced by the position that was read.
    const isDecimal = position !== null && /^[-+\d.,\s]*$/.test(text);
    this.#text = position === null && text.trim() !== '' ? text : null;
    this.#shown = isDecimal ? text : null;
    position && this.#read(isPasted || isFirst || !isDecimal);
    this.#host.requestUpdate();
  }

  /**
   * @param {object} options
   * @param {string} options.label
   * @param {boolean} [options.isRequired]
   * @param {boolean} [options.isReadOnly]
   */
  render({ label, isRequired = false, isReadOnly = false }) {
    const { errors } = this.#form;
    const written = this.position ? formatPosition(this.position) : '';
    const typed = this.#shown !== null && formatPosition(parsePosition(this.#shown) ?? { latitude: 0, longitude: 0 }) === written;
    return html`<tmtar-field
      name="latitude"
      label=${label}
      hint=${t('circle.centreHint')}
      ?required=${isRequired}
      ?disabled=${isReadOnly}
      .value=${this.#text ?? (typed ? this.#shown : written)}
      .error=${errors.latitude ?? errors.longitude ?? (this.#text === null ? '' : t('circle.centreUnknown'))}
      @paste=${() => (this.#isPasted = true)}
      @value=${(/** @type {CustomEvent<string>} */ { detail }) => this.#type(detail)}
    ></tmtar-field>`;
  }
}
