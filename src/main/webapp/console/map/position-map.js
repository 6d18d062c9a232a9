import { css, html } from '../../vendor/lit.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { formatPosition, moved } from './geo.js';
import { Handle } from './handle.js';
import './map-view.js';
import { PlaceLabels } from './place-labels.js';

/** @typedef {import('./geo.js').Position} Position */

/** The zoom at which a position is shown, and that at which the surroundings of a missing one are. */
const NEAR = 11;
const FAR = 6;

/** How long the handle waits before it announces its position, in milliseconds. */
const PAUSE = 400;

/**
 * A map on which one position is chosen: by a click, by dragging its handle, by the arrow keys, or as the centre of the map. It emits
 * `value` with the position.
 */
class PositionMap extends Component {
  static properties = {
    label: {},
    value: { attribute: false },
    around: { attribute: false },
    disabled: { type: Boolean },
    spoken: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
      }
      tmtar-map {
        height: 280px;
        border: 1px solid var(--line);
      }
      .row {
        margin-top: 8px;
      }
    `
  ];

  /** @type {Handle<Position> | null} */
  #handle = null;
  /** @type {PlaceLabels | null} */
  #names = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** The position that was chosen on the map, where the view stays. */
  #chosen = '';
  #isShown = false;

  constructor() {
    super();
    this.label = '';
    /** @type {Position | null} */
    this.value = null;
    /** @type {Position | null} what is shown while there is no position */
    this.around = null;
    this.disabled = false;
    this.spoken = '';
  }

  /** @returns {import('./map-view.js').MapView} */
  get #view() {
    return /** @type {import('./map-view.js').MapView} */ (this.renderRoot.querySelector('tmtar-map'));
  }

  firstUpdated() {
    this.#names = new PlaceLabels(this.#view);
    this.#handle = new Handle(this.#view, {
      name: 'position',
      symbol: 'map-pin',
      save: () => /** @type {Position} */ (this.value),
      restore: position => this.#choose(position),
      drag: position => this.#choose(position),
      step: way => this.value && this.#choose(moved(this.value, way)),
      settle: () => this.#speak()
    });
    this.#show();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#names?.dispose();
    super.disconnectedCallback();
  }

  updated() {
    this.#show();
  }

  #show() {
    const position = this.value;
    if (!position || this.disabled) {
      this.#handle?.hide();
    } else {
      this.#handle?.show(this.#view.coordinateOf(position), t('map.positionHandle', { position: formatPosition(position) }));
    }
    const text = position ? formatPosition(position) : '';
    if (position && text !== this.#chosen) {
      this.#chosen = text;
      this.#move(position, Math.max(NEAR, this.#isShown ? (this.#view.view.getZoom() ?? 0) : 0));
    } else if (!position && this.around && !this.#isShown) {
      this.#move(this.around, FAR);
    }
  }

  /**
   * @param {Position} position
   * @param {number} zoom
   */
  #move(position, zoom) {
    this.#isShown = true;
    this.#view.show(position, zoom);
  }

  /** @param {Position} position */
  #choose(position) {
    if (!this.disabled) {
      this.#isShown = true;
      this.#chosen = formatPosition(position);
      this.emit('value', position);
    }
  }

  #speak() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.spoken = this.value ? formatPosition(this.value) : ''), PAUSE);
  }

  /** @param {CustomEvent} event */
  #onPress({ detail: { position } }) {
    this.#choose(position);
  }

  render() {
    return html`<tmtar-map label=${this.label} compact @press=${this.#onPress} @view=${() => this.#names?.show()}></tmtar-map>
      ${this.disabled
        ? null
        : html`<div class="row">
            <span class="muted">${t(this.value ? 'map.movePosition' : 'map.placePosition')}</span>
            <button type="button" @click=${() => this.#choose(this.#view.centre)}>${t('map.useCentre')}</button>
          </div>`}
      <p role="status" class="spoken">${this.spoken}</p>`;
  }
}

customElements.define('tmtar-position-map', PositionMap);
