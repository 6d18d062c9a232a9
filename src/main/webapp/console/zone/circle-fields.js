import { html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import '../ui/field.js';
import { formatPosition, parsePosition } from '../map/geo.js';

/** The largest radius of a zone in metres. The server states it, too, in its configuration. */
export const MAX_RADIUS = 2000;

/**
 * The inputs of a circle in a form: the centre as it is copied from any map, and the radius. They write the members `latitude`,
 * `longitude` and `radius` of the form. The host emits `located` when coordinates were pasted, so that the map shows them.
 */
export class CircleFields {
  #host;
  #form;
  /** @type {string | null} what is typed as the centre; null if it is the centre of the form */
  #text = null;
  /** @type {string | null} the position in the form in which it is typed */
  #shown = null;
  #isPasted = false;

  /**
   * @param {import('../ui/component.js').Component} host
   * @param {import('../ui/form.js').Form<any>} form
   */
  constructor(host, form) {
    this.#host = host;
    this.#form = form;
  }

  /** The circle of the form; null before it has a centre and a radius. */
  get circle() {
    const [latitude, longitude, radius] = ['latitude', 'longitude', 'radius'].map(field => this.#form.value(field));
    return latitude === null || longitude === null || !(radius > 0) ? null : { latitude, longitude, radius };
  }

  /** @param {import('../map/geo.js').Circle} circle */
  set({ latitude, longitude, radius }) {
    this.#text = null;
    this.#form.set('latitude', latitude);
    this.#form.set('longitude', longitude);
    this.#form.set('radius', radius);
  }

  /** Forgets what is typed and is no position. */
  reset() {
    this.#text = null;
    this.#host.requestUpdate();
  }

  /**
   * The faults of the circle by their members.
   *
   * @returns {{ pointer: string, detail: string }[]}
   */
  faults() {
    const faults = [];
    if (this.#text !== null) {
      faults.push({ pointer: '/latitude', detail: t('circle.centreUnknown') });
    } else if (this.#form.value('latitude') === null) {
      faults.push({ pointer: '/latitude', detail: t('circle.centreMissing') });
    }
    const radius = this.#form.value('radius');
    if (!(radius > 0 && radius <= MAX_RADIUS)) {
      faults.push({ pointer: '/radius', detail: t('circle.radiusLimits', { max: MAX_RADIUS }) });
    }
    return faults;
  }

  /** @param {string} text */
  #type(text) {
    const position = parsePosition(text);
    if (position) {
      this.#form.set('latitude', position.latitude);
      this.#form.set('longitude', position.longitude);
      if (this.#form.value('radius') === null) {
        this.#form.set('radius', 100);
      }
    }
    if (position && this.#isPasted) {
      this.#host.emit('located');
    }
    this.#isPasted = false;
    // A text that is read in another form, such as a link, is replaced by the position that was read.
    const isDecimal = position !== null && /^[-+\d.,\s]*$/.test(text);
    this.#text = position === null ? text : null;
    this.#shown = isDecimal ? text : null;
    this.#host.requestUpdate();
  }

  /** @param {boolean} [isReadOnly] */
  render(isReadOnly = false) {
    const form = this.#form;
    const circle = { latitude: form.value('latitude'), longitude: form.value('longitude') };
    const written = circle.latitude === null ? '' : formatPosition(circle);
    const typed = this.#shown !== null && formatPosition(parsePosition(this.#shown) ?? { latitude: 0, longitude: 0 }) === written;
    const unknown = this.#text !== null && this.#text.trim() !== '' ? t('circle.centreUnknown') : '';
    const radius = form.value('radius');
    return html`<tmtar-field
        name="latitude"
        label=${t('circle.centre')}
        hint=${t('circle.centreHint')}
        required
        ?disabled=${isReadOnly}
        .value=${this.#text ?? (typed ? this.#shown : written)}
        .error=${form.errors.latitude ?? form.errors.longitude ?? unknown}
        @paste=${() => (this.#isPasted = true)}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => this.#type(detail)}
      ></tmtar-field>
      <tmtar-field
        name="radius"
        type="number"
        min="1"
        max=${String(MAX_RADIUS)}
        step="any"
        label=${t('circle.radius')}
        required
        ?disabled=${isReadOnly}
        .value=${radius === null ? '' : String(radius)}
        .error=${form.errors.radius ?? ''}
        @value=${(/** @type {CustomEvent<string>} */ { detail }) => form.set('radius', detail === '' ? null : Number(detail))}
      ></tmtar-field>`;
  }
}
