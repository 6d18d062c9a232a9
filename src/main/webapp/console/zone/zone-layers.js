import {
  Cluster,
  Feature,
  Point,
  VectorImageLayer,
  VectorLayer,
  VectorSource,
  boundingExtent,
  fromLonLat
} from '../../vendor/ol.js';
import { language } from '../i18n/i18n.js';
import { palette } from '../map/palette.js';
import { caption, circleGeometry, cluster, dot, lock, outline } from './circles.js';

/** @typedef {import('../api/api.d.ts').components['schemas']['Zone']} Zone */

/** The zoom from which zones are circles. Farther away they are points, and near ones are counted together. */
const NEAR = 12;

/** The pixels between points that are counted together. */
const CLUSTER_DISTANCE = 44;

/** The size of a circle in pixels from which it has a title, and below which it has a dot. */
const TITLE_SIZE = 24;
const DOT_SIZE = 6;

/** How many pixels beside a dot a finger still hits it. */
const TOLERANCE = 8;

/** The layers with all zones of a map: circles when near, clusters when far. */
export class ZoneLayers {
  #circles = new VectorSource();
  #points = new VectorSource();
  /** @type {Map<number, { zone: Zone, circle: Feature, point: Feature }>} */
  #features = new Map();
  #hidden = 0;
  #nearZoom;
  #near;
  #far;

  /**
   * @param {import('../../vendor/ol.js').Map} map
   * @param {number} [nearZoom] the zoom from which zones are circles
   */
  constructor(map, nearZoom = NEAR) {
    this.#nearZoom = nearZoom;
    this.#near = new VectorImageLayer({
      source: this.#circles,
      style: (feature, resolution) => this.#styleOfCircle(feature, resolution),
      minZoom: nearZoom,
      imageRatio: 1.5,
      declutter: true,
      zIndex: 10
    });
    this.#far = new VectorLayer({
      source: new Cluster({ source: this.#points, distance: CLUSTER_DISTANCE, minDistance: 20 }),
      style: feature => styleOfCluster(feature.get('features')),
      maxZoom: nearZoom,
      zIndex: 10
    });
    map.addLayer(this.#near);
    map.addLayer(this.#far);
    this.map = map;
    palette.addEventListener('change', this.#draw);
    language.addEventListener('change', this.#draw);
  }

  #draw = () => {
    this.#near.changed();
    this.#far.changed();
  };

  dispose() {
    palette.removeEventListener('change', this.#draw);
    language.removeEventListener('change', this.#draw);
  }

  /**
   * Shows zones instead of the earlier ones. Features of zones that stay are kept.
   *
   * @param {Zone[]} zones
   */
  show(zones) {
    const wanted = new Map(zones.map(zone => [zone.id, zone]));
    const gone = [...this.#features].filter(([id, { zone }]) => !isSame(wanted.get(id), zone));
    const added = zones.filter(({ id }) => !this.#features.has(id) || gone.some(([other]) => other === id));
    if (gone.length === 0 && added.length === 0) {
      return;
    }
    this.#replace(gone, added);
  }

  /**
   * @param {[number, { zone: Zone, circle: Feature, point: Feature }][]} gone
   * @param {Zone[]} added
   */
  #replace(gone, added) {
    gone.forEach(([id]) => this.#features.delete(id));
    added.forEach(zone => this.#features.set(zone.id, featuresOf(zone)));
    const all = [...this.#features.values()];
    this.#circles.clear(true);
    this.#circles.addFeatures(all.map(({ circle }) => circle));
    this.#points.clear(true);
    this.#points.addFeatures(all.map(({ point }) => point));
  }

  /**
   * Hides the zone that is edited, which is drawn by itself.
   *
   * @param {number} id 0 for none
   */
  hide(id) {
    if (this.#hidden !== id) {
      this.#hidden = id;
      this.#near.changed();
    }
  }

  /**
   * What is at a pixel: a zone, or several that the map should show apart.
   *
   * @param {number[]} pixel
   * @returns {{ zone?: Zone, extent?: number[] }}
   */
  at(pixel) {
    const [coordinate] = [this.map.getCoordinateFromPixel(pixel)];
    if ((this.map.getView().getZoom() ?? 0) > this.#nearZoom) {
      return { zone: this.#smallestAt(coordinate) ?? this.#dotAt(pixel) };
    }
    const found = this.map.forEachFeatureAtPixel(pixel, feature => feature.get('features'), {
      layerFilter: layer => layer === this.#far,
      hitTolerance: 4
    });
    if (!found) {
      return {};
    }
    return found.length === 1
      ? { zone: found[0].get('zone') }
      : { extent: boundingExtent(found.map((/** @type {Feature} */ each) => each.get('coordinate'))) };
  }

  /**
   * Of circles that overlap the smallest counts, because the others can be clicked beside it.
   *
   * @param {number[]} coordinate
   */
  #smallestAt(coordinate) {
    // The map may show another copy of the world than the one in which the zones are.
    const world = 2 * Math.PI * 6_378_137;
    const x = coordinate[0] - Math.floor((coordinate[0] + world / 2) / world) * world;
    return this.#circles
      .getFeaturesAtCoordinate([x, coordinate[1]])
      .map(feature => /** @type {Zone} */ (feature.get('zone')))
      .sort((one, other) => one.radius - other.radius)[0];
  }

  /**
   * @param {number[]} pixel
   * @returns {Zone | undefined}
   */
  #dotAt(pixel) {
    return this.map.forEachFeatureAtPixel(pixel, feature => feature.get('zone'), {
      layerFilter: layer => layer === this.#near,
      hitTolerance: TOLERANCE
    });
  }

  /**
   * @param {{ get(name: string): any }} feature
   * @param {number} resolution
   */
  #styleOfCircle(feature, resolution) {
    /** @type {Zone} */
    const zone = feature.get('zone');
    if (zone.id === this.#hidden) {
      return undefined;
    }
    const styles = [outline(zone.secret ? 'secret' : 'zone', { isActive: zone.active })];
    const size = feature.get('size') / resolution;
    zone.secret && size > TITLE_SIZE / 2 && styles.push(lock(zone.active));
    size < DOT_SIZE && styles.push(dot(zone.secret ? 'secret' : 'zone', zone.active));
    size > TITLE_SIZE && styles.push(caption(zone.title, zone.secret ? 22 : 0));
    return styles;
  }
}

/** @param {Zone} zone */
function featuresOf(zone) {
  const coordinate = fromLonLat([zone.longitude, Math.max(-85, Math.min(85, zone.latitude))]);
  const geometry = circleGeometry(coordinate, zone);
  const circle = new Feature(geometry);
  circle.setProperties({ zone, centre: new Point(coordinate), size: geometry.getRadius() }, true);
  const point = new Feature(new Point(coordinate));
  point.setProperties({ zone, coordinate }, true);
  return { zone, circle, point };
}

/** @param {Feature[]} features */
function styleOfCluster(features) {
  const zones = features.map(feature => /** @type {Zone} */ (feature.get('zone')));
  const isActive = zones.some(({ active }) => active);
  return cluster(zones.length, zones[0].secret ? 'secret' : 'zone', isActive);
}

/**
 * @param {Zone | undefined} one
 * @param {Zone} other
 */
function isSame(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
