import { css, html } from '../../vendor/lit.js';
import { Component } from '../ui/component.js';
import '../map/map-view.js';
import { CircleEditor } from './circle-editor.js';
import { ZoneLayers } from './zone-layers.js';

/** The radius limit before the configuration of the server is known, in metres. */
const MAX_RADIUS = 2000;

/**
 * A map on which one circle is edited. It emits `circle` when a handle has moved. With `zones` it also shows all zones, and emits
 * `choose` with the zone that the user clicks, or `place` with the position beside them.
 */
export class ZoneMap extends Component {
  static properties = {
    label: {},
    sketch: { attribute: false },
    zones: { attribute: false },
    hiddenZone: { attribute: false },
    compact: { type: Boolean },
    isPlacing: { type: Boolean, attribute: 'placing', reflect: true },
    spoken: { state: true }
  };

  static styles = [
    ...Component.styles,
    css`
      :host {
        position: relative;
        display: block;
      }
      tmtar-map {
        height: 100%;
      }
    `
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {import('./circle-editor.js').Sketch | null} */
    this.sketch = null;
    /** @type {import('./zone-layers.js').Zone[] | null} */
    this.zones = null;
    /** The zone that is drawn by the sketch. */
    this.hiddenZone = 0;
    /** Whether the map leaves out what a large one says. */
    this.compact = false;
    /** Whether a click sets a centre. */
    this.isPlacing = false;
    this.spoken = '';
    /** @type {CircleEditor | null} */
    this.editor = null;
    /** @type {ZoneLayers | null} */
    this.layers = null;
  }

  /** @returns {import('../map/map-view.js').MapView} */
  get mapView() {
    return /** @type {import('../map/map-view.js').MapView} */ (this.renderRoot.querySelector('tmtar-map'));
  }

  firstUpdated() {
    const view = this.mapView;
    this.layers = this.zones ? new ZoneLayers(view.map) : null;
    const editor = new CircleEditor(view, MAX_RADIUS);
    editor.addEventListener('change', event => this.emit('circle', /** @type {CustomEvent} */ (event).detail));
    editor.addEventListener('spoken', () => (this.spoken = editor.spoken));
    this.editor = editor;
    view.map.on('pointermove', ({ dragging, pixel }) => dragging || this.#point(pixel));
    this.#show();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.editor?.dispose();
    this.layers?.dispose();
  }

  updated() {
    this.#show();
  }

  #show() {
    this.layers?.show(this.zones ?? []);
    this.layers?.hide(this.hiddenZone);
    this.editor?.show(this.sketch);
  }

  /** @param {number[]} pixel */
  #point(pixel) {
    const found = this.isPlacing ? null : this.layers?.at(pixel);
    const target = this.mapView.map.getViewport();
    target && (target.style.cursor = this.isPlacing ? 'crosshair' : found?.zone || found?.extent ? 'pointer' : '');
  }

  /** Moves the view to what is edited. */
  showSketch({ isAtOnce = false } = {}) {
    const extent = this.editor?.extent;
    extent && this.mapView.fit(extent, { isAtOnce });
  }

  /** @param {CustomEvent} event */
  #onPress({ detail: { position, event } }) {
    const found = this.isPlacing ? null : this.layers?.at(event.pixel);
    if (found?.zone) {
      this.emit('choose', found.zone);
    } else if (found?.extent) {
      this.mapView.fit(found.extent, { padding: [80, 80, 80, 80] });
    } else {
      this.emit('place', position);
    }
  }

  render() {
    return html`<tmtar-map label=${this.label} ?compact=${this.compact} @press=${this.#onPress}><slot></slot></tmtar-map>
      <p role="status" class="spoken">${this.spoken}</p>`;
  }
}

customElements.define('tmtar-zone-map', ZoneMap);
