import { css, html } from '../../vendor/lit.js';
import {
  CircleStyle,
  Feature,
  Fill,
  Point,
  Stroke,
  Style,
  VectorLayer,
  VectorSource,
  bufferExtent,
  createEmptyExtent,
  extendExtent,
  isEmptyExtent
} from '../../vendor/ol.js';
import { t } from '../../console/i18n/i18n.js';
import '../../console/map/map-view.js';
import { palette } from '../../console/map/palette.js';
import { Component } from '../../console/ui/component.js';
import { Watch } from '../../console/ui/watch.js';
import { circleGeometry } from '../../console/zone/circles.js';
import { ZoneLayers } from '../../console/zone/zone-layers.js';
import { locator } from '../position/locator.js';
import { router, to } from '../shell/address.js';

/** How many of the nearest zones the map shows at first. */
const NEAREST = 12;

/** The zoom from which zones are circles. There are never so many that they hide each other farther away. */
const NEAR = 9;

/** The zoom before the map has a size, at which it loads no coastlines. */
const FIRST_ZOOM = 13;

/** What the map shows around a place without zones, in metres. */
const SURROUNDINGS = 2000;

/** Zones as circles, and the visitor's own position. The list beside the map has the same zones. */
class VisitMap extends Component {
  static properties = { zones: { attribute: false }, place: { attribute: false } };

  static styles = [
    ...Component.styles,
    css`
      :host {
        display: block;
      }
      tmtar-map {
        height: 100%;
      }
    `
  ];

  /** @type {ZoneLayers | null} */
  #layers = null;
  #own = new VectorSource();
  #fitted = '';

  constructor() {
    super();
    /** @type {import('../shell/api.js').VisitedZone[]} */
    this.zones = [];
    /** @type {import('../shell/api.js').Place | null} */
    this.place = null;
    new Watch(this, locator);
  }

  /** @returns {import('../../console/map/map-view.js').MapView} */
  get #view() {
    return /** @type {import('../../console/map/map-view.js').MapView} */ (this.renderRoot.querySelector('tmtar-map'));
  }

  firstUpdated() {
    const { map, view } = this.#view;
    view.setZoom(FIRST_ZOOM);
    this.#layers = new ZoneLayers(map, NEAR);
    const layer = new VectorLayer({ source: this.#own, style: ownStyle, zIndex: 20 });
    palette.addEventListener('change', () => layer.changed());
    map.addLayer(layer);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#layers?.dispose();
  }

  updated() {
    this.#layers?.show(this.zones);
    this.#showPosition();
    this.#fit();
  }

  #showPosition() {
    this.#own.clear();
    const { position } = locator;
    if (position) {
      const coordinate = this.#view.coordinateOf(position);
      const accuracy = circleGeometry(coordinate, { latitude: position.latitude, radius: position.accuracy });
      this.#own.addFeatures([new Feature(accuracy), new Feature(new Point(coordinate))]);
    }
  }

  /** Shows the nearest zones with the visitor once, and again only if they are others: the map does not jump while one walks. */
  #fit() {
    const zones = this.zones.slice(0, NEAREST);
    const seen = `${this.place?.id} ${zones.map(({ id }) => id)} ${locator.position !== null}`;
    const centre = locator.cell ?? this.#positionOfPlace ?? zones[0];
    if (seen === this.#fitted || !centre) {
      return;
    }
    const view = this.#view;
    if (!view.box) {
      // The map has no size before its first layout.
      view.map.once('change:size', () => this.#fit());
      return;
    }
    const isFirst = this.#fitted === '';
    this.#fitted = seen;
    view.view.setCenter(view.coordinateOf(centre));
    const circles = zones.length > 0 ? zones : [{ ...centre, radius: SURROUNDINGS }];
    const extent = createEmptyExtent();
    circles.forEach(circle => extendExtent(extent, circleGeometry(view.coordinateOf(circle), circle).getExtent()));
    // The tiles that the map requests depend on its extent, so it follows the cell and not the exact position.
    this.#isNear && locator.cell && extendExtent(extent, new Point(view.coordinateOf(locator.cell)).getExtent());
    isEmptyExtent(extent) || view.fit(bufferExtent(extent, 1), { padding: [24, 24, 40, 24], isAtOnce: isFirst });
  }

  /** Whether the visitor is near enough to be on the same map as the zones. */
  get #isNear() {
    const [nearest] = this.zones;
    return nearest !== undefined && Number(locator.distanceTo(nearest)) < 10 * SURROUNDINGS;
  }

  get #positionOfPlace() {
    const { latitude = null, longitude = null } = this.place ?? {};
    return latitude === null || longitude === null ? null : { latitude, longitude };
  }

  /** @param {CustomEvent} event */
  #onPress({ detail: { event } }) {
    const found = this.#layers?.at(event.pixel);
    if (found?.zone) {
      router.go(to(`/zones/${found.zone.id}`).slice('/visit'.length));
    } else if (found?.extent) {
      this.#view.fit(found.extent, { padding: [80, 80, 80, 80] });
    }
  }

  render() {
    return html`<tmtar-map plain label=${t('map.title')} @press=${this.#onPress}></tmtar-map>`;
  }
}

/** @param {{ getGeometry(): { getType(): string } | undefined }} feature */
function ownStyle(feature) {
  if (feature.getGeometry()?.getType() === 'Circle') {
    return new Style({ fill: new Fill({ color: palette.colour('accent', 0.15) }) });
  }
  return new Style({
    image: new CircleStyle({
      radius: 8,
      fill: new Fill({ color: palette.colour('accent') }),
      stroke: new Stroke({ color: palette.colour('page'), width: 3 })
    })
  });
}

customElements.define('tmtar-visit-map', VisitMap);
