import { Feature, Fill, Point, Stroke, Style, Text, VectorLayer, VectorSource, fromLonLat } from '../../vendor/ol.js';
import { api } from '../api/index.js';
import { palette } from './palette.js';

/** The most names on a map. */
const LIMIT = 60;

/** How many degrees the map of the world moves before it asks for other names. */
const CELL = 120;

/** The pixels between a name and its point. */
const OFFSET = 10;

/** The names of our own places, which are the only labels of a map. They are those that are nearest to its centre. */
export class PlaceLabels {
  #view;
  #source = new VectorSource();
  #layer;
  #abort = new AbortController();
  #asked = '';

  /** @param {import('./map-view.js').MapView} view */
  constructor(view) {
    this.#view = view;
    this.#layer = new VectorLayer({
      source: this.#source,
      style: feature => styleOf(feature.get('name')),
      declutter: true,
      zIndex: 5
    });
    view.map.addLayer(this.#layer);
    palette.addEventListener('change', this.#onPalette);
  }

  #onPalette = () => this.#layer.changed();

  dispose() {
    this.#abort.abort();
    palette.removeEventListener('change', this.#onPalette);
  }

  /** Shows the places around the centre of the map. */
  async show() {
    const { latitude, longitude } = this.#view.centre;
    // Small moves show the same names.
    const zoom = Math.round(this.#view.view.getZoom() ?? 0);
    const cell = CELL / 2 ** zoom;
    const asked = `${zoom} ${Math.round(latitude / cell)} ${Math.round(longitude / cell)}`;
    if (asked === this.#asked) {
      return;
    }
    this.#asked = asked;
    this.#abort.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      const query = { latitude: Math.max(-90, Math.min(90, latitude)), longitude, limit: LIMIT };
      const { data: places } = await api.get('/locations/nearest', { query, signal });
      this.#source.clear(true);
      this.#source.addFeatures(
        /** @type {any[]} */ (places).map(({ id, name, latitude: y, longitude: x }) => {
          const feature = new Feature(new Point(fromLonLat([x, Math.max(-85, Math.min(85, y))])));
          feature.setProperties({ id, name }, true);
          return feature;
        })
      );
    } catch {
      // The map does without names; the next move asks again.
      this.#asked = '';
    }
  }
}

/** @param {string} name */
function styleOf(name) {
  return new Style({
    text: new Text({
      text: name,
      font: '12px system-ui, sans-serif',
      offsetY: OFFSET,
      fill: new Fill({ color: palette.colour('muted') }),
      stroke: new Stroke({ color: palette.colour('land'), width: 3 })
    })
  });
}
