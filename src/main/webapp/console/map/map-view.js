import { css, html, unsafeCSS } from '../../vendor/lit.js';
import {
  Attribution,
  Map as OpenLayersMap,
  ScaleLine,
  View,
  fromLonLat,
  styleSheet,
  toLonLat,
  transformExtent
} from '../../vendor/ol.js';
import { configuration } from '../api/configuration.js';
import { t } from '../i18n/i18n.js';
import { Component } from '../ui/component.js';
import { normalized, rounded } from './geo.js';
import { landLayer, refineWhenNear, showLand, showLandWhenFar, tileLayer } from './ground.js';
import { icon } from '../ui/icon.js';

/** @typedef {import('./geo.js').Position} Position */

/**
 * A box in degrees. Its west is larger than its east across 180 degrees.
 *
 * @typedef {[west: number, south: number, east: number, north: number]} Box
 */

/** The nearest and the farthest zoom. */
const MAX_ZOOM = 21;
const MIN_ZOOM = 1;

/** How long the view takes to move where the user has asked, in milliseconds. */
const FLIGHT = 250;

const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * A map with the ground, a scale, and buttons for its zoom. Screens add their layers to `map`. It emits `view` with the box that is
 * seen when the view has moved, and `press` with the position and the event of the map when the user clicks.
 */
export class MapView extends Component {
  static properties = { label: {}, isPlain: { type: Boolean, attribute: 'plain' }, hasNoStreets: { state: true } };

  static styles = [
    ...Component.styles,
    unsafeCSS(styleSheet),
    css`
      :host {
        position: relative;
        display: block;
        min-height: 200px;
        background: var(--surface);
      }
      .map {
        position: absolute;
        inset: 0;
      }
      .map:focus-visible {
        outline-offset: -2px;
      }
      .handle {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        min-height: 0;
        padding: 0;
        border: 2px solid var(--text);
        border-radius: 50%;
        background: var(--page);
        color: var(--text);
        cursor: move;
        touch-action: none;
      }
      .handle.edge {
        cursor: ew-resize;
      }
      .zoom {
        position: absolute;
        inset: 8px 8px auto auto;
        display: flex;
        flex-direction: column;
      }
      .zoom button {
        background: var(--page);
        border-color: var(--control);
      }
      .zoom button:first-child {
        border-radius: var(--radius) var(--radius) 0 0;
      }
      .zoom button:last-child {
        border-top: none;
        border-radius: 0 0 var(--radius) var(--radius);
      }
      .note {
        position: absolute;
        inset: auto auto 8px 8px;
        max-width: calc(100% - 140px);
        padding: 2px 8px;
        border-radius: var(--radius);
        background: var(--page);
        color: var(--muted);
        font-size: var(--small);
      }
      :host([compact]) {
        display: flex;
        flex-direction: column;
      }
      :host([compact]) .map {
        position: relative;
        inset: auto;
        flex: 1;
      }
      :host([compact]) .note {
        position: static;
        max-width: none;
      }
      .ol-scale-line {
        inset: auto 8px 8px auto;
        border-radius: var(--radius);
        background: var(--page);
      }
      .ol-scale-line-inner {
        border-color: var(--muted);
        color: var(--text);
        font-size: var(--small);
      }
      .ol-attribution.ol-uncollapsible {
        inset: auto auto 8px 8px;
        max-width: calc(100% - 160px);
        border-radius: var(--radius);
        background: var(--page);
        color: var(--text);
        font-size: var(--small);
      }
      .ol-attribution ul {
        color: var(--text);
        text-shadow: none;
      }
    `
  ];

  #land = landLayer();

  constructor() {
    super();
    this.label = '';
    /** Whether the map shows coastlines from far away only, which phones load faster. */
    this.isPlain = false;
    /** Whether the operator has configured no tiles. */
    this.hasNoStreets = false;
    this.view = new View({ center: fromLonLat([15, 30]), zoom: 2, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, enableRotation: false });
    this.map = new OpenLayersMap({
      view: this.view,
      layers: [this.#land],
      controls: [new ScaleLine({ minWidth: 72 }), new Attribution({ collapsible: false })]
    });
    this.map.on('moveend', () => this.#onMoved());
    this.map.on('click', event => this.emit('press', { position: this.positionOf(event.coordinate), event }));
    this.#addTiles();
  }

  async #addTiles() {
    try {
      const layer = await tileLayer((await configuration()).map);
      layer && this.map.addLayer(layer);
      this.hasNoStreets = layer === null;
    } catch {
      this.hasNoStreets = true;
    }
    this.hasNoStreets && !this.isPlain && refineWhenNear(this.#land, this.view);
  }

  firstUpdated() {
    this.isPlain ? showLandWhenFar(this.#land, this.map) : showLand(this.#land);
    this.#attach();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#attach();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.map.setTarget(undefined);
  }

  #attach() {
    const target = this.renderRoot?.querySelector('.map');
    target && this.map.setTarget(/** @type {HTMLElement} */ (target));
  }

  #onMoved() {
    this.emit('view', this.box);
  }

  /** The box that is seen; null before the map has a size. */
  get box() {
    const size = this.map.getSize();
    if (!size || !size[0] || !size[1]) {
      return null;
    }
    return boxOf(this.view.calculateExtent(size));
  }

  /** @returns {Position} */
  get centre() {
    return this.positionOf(/** @type {number[]} */ (this.view.getCenter()));
  }

  /** The metres on the ground for each pixel at the centre of the map. */
  get metresPerPixel() {
    return (this.view.getResolution() ?? 1) * Math.cos((this.centre.latitude * Math.PI) / 180);
  }

  /**
   * @param {number[]} coordinate
   * @returns {Position}
   */
  positionOf(coordinate) {
    const [longitude, latitude] = toLonLat(coordinate);
    return { latitude: rounded(latitude), longitude: rounded(normalized(longitude)) };
  }

  /**
   * The coordinate of a position in the copy of the world that is nearest to the view.
   *
   * @param {Position} position
   */
  coordinateOf({ latitude, longitude }) {
    const coordinate = fromLonLat([longitude, Math.max(-85, Math.min(85, latitude))]);
    const world = 2 * Math.PI * 6_378_137;
    const centre = this.view.getCenter()?.[0] ?? 0;
    coordinate[0] += Math.round((centre - coordinate[0]) / world) * world;
    return coordinate;
  }

  /**
   * Shows a position.
   *
   * @param {Position} position
   * @param {number} [zoom]
   */
  show(position, zoom = this.view.getZoom() ?? MIN_ZOOM) {
    this.view.cancelAnimations();
    this.view.animate({ center: this.coordinateOf(position), zoom, duration: still.matches ? 0 : FLIGHT });
  }

  /**
   * Shows an extent of the projection, such as that of a circle.
   *
   * @param {number[]} extent
   * @param {{ padding?: number[], isAtOnce?: boolean }} [options]
   */
  fit(extent, { padding = [48, 48, 48, 48], isAtOnce = false } = {}) {
    this.view.cancelAnimations();
    this.view.fit(extent, { padding, maxZoom: 18, duration: isAtOnce || still.matches ? 0 : FLIGHT });
  }

  /** @param {number} step */
  #zoom(step) {
    this.view.animate({ zoom: (this.view.getZoom() ?? MIN_ZOOM) + step, duration: still.matches ? 0 : FLIGHT });
  }

  render() {
    return html`
      <div class="map" role="group" aria-label=${this.label} tabindex="0"></div>
      <div class="zoom">
        <button type="button" class="icon" aria-label=${t('map.zoomIn')} title=${t('map.zoomIn')} @click=${() => this.#zoom(1)}>
          ${icon('plus')}
        </button>
        <button type="button" class="icon" aria-label=${t('map.zoomOut')} title=${t('map.zoomOut')} @click=${() => this.#zoom(-1)}>
          ${icon('minus')}
        </button>
      </div>
      ${this.hasNoStreets ? html`<p class="note">${t('map.noStreets')}</p>` : null}
      <slot></slot>
    `;
  }
}

/**
 * The box in degrees of an extent of the projection.
 *
 * @param {number[]} extent
 * @returns {Box}
 */
export function boxOf(extent) {
  const [west, south, east, north] = transformExtent(extent, 'EPSG:3857', 'EPSG:4326');
  return east - west >= 360 ? [-180, south, 180, north] : [normalized(west), south, normalized(east), north];
}

customElements.define('tmtar-map', MapView);
