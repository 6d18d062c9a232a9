import {
  Feature,
  Fill,
  Polygon,
  Stroke,
  Style,
  TileLayer,
  VectorLayer,
  VectorSource,
  XYZ,
  fromLonLat
} from '../../vendor/ol.js';
import { palette } from './palette.js';

/**
 * The ground of a map: the land of the world without borders, and above it the tiles that the operator has chosen.
 *
 * @typedef {import('../api/configuration.js').Configuration['map']} Configured
 */

/** The latitude at which the Mercator projection ends. */
const LAST_LATITUDE = 85.05;

/** The resolution in metres for each pixel below which the coarse land is too coarse. */
const FINE = 10_000;

/** The resolution in metres for each pixel below which coarse coastlines mislead. */
const MISLEADING = 2000;

/** The resolution in metres for each pixel below which fine coastlines mislead, too. */
const MISLEADING_FINE = 200;

/** The layer of the land, at first without content. */
export function landLayer() {
  const layer = new VectorLayer({ source: new VectorSource(), style: landStyle, zIndex: 0 });
  palette.addEventListener('change', () => layer.changed());
  return layer;
}

/**
 * Shows the land with coarse coastlines.
 *
 * @param {ReturnType<typeof landLayer>} layer
 */
export async function showLand(layer) {
  const features = await readLand('land-110m');
  const source = layer.getSource();
  source?.isEmpty() && source.addFeatures(features);
}

/**
 * Shows the land with coarse coastlines while the view is far, and nothing when it is near. A phone then loads no coastlines before
 * the visitor zooms out.
 *
 * @param {ReturnType<typeof landLayer>} layer
 * @param {import('../../vendor/ol.js').Map} map
 */
export function showLandWhenFar(layer, map) {
  layer.setMinResolution(MISLEADING);
  map.on('moveend', () => (map.getView().getResolution() ?? 0) > MISLEADING && showLand(layer));
}

/**
 * Replaces the coarse coastlines by finer ones as soon as the view is near enough, and shows none within a town, where both would be
 * wrong by kilometres. The map of a town therefore does not load the fine ones, which are large. Tiles have coastlines of their own.
 *
 * @param {ReturnType<typeof landLayer>} layer
 * @param {import('../../vendor/ol.js').View} view
 */
export function refineWhenNear(layer, view) {
  layer.setMinResolution(MISLEADING_FINE);
  const refine = async () => {
    const resolution = view.getResolution() ?? Infinity;
    if (resolution < FINE && resolution >= MISLEADING_FINE) {
      view.un('change:resolution', refine);
      const features = await readLand('land-50m');
      const source = layer.getSource();
      source?.clear();
      source?.addFeatures(features);
    }
  };
  view.on('change:resolution', refine);
  refine();
}

function landStyle() {
  return new Style({
    fill: new Fill({ color: palette.colour('land') }),
    stroke: new Stroke({ color: palette.colour('control', 0.5), width: 1 })
  });
}

/** @type {Map<string, Promise<Polygon[]>>} */
const lands = new Map();

/** @param {string} name */
async function readLand(name) {
  let polygons = lands.get(name);
  if (!polygons) {
    polygons = fetchLand(name);
    polygons.catch(() => lands.delete(name));
    lands.set(name, polygons);
  }
  return (await polygons).map(polygon => new Feature(polygon));
}

/** @param {string} name */
async function fetchLand(name) {
  // What the user works with comes first.
  const response = await fetch(new URL(`../../vendor/${name}.json`, import.meta.url), { priority: 'low' });
  return landOf(await response.json());
}

/**
 * The polygons of a TopoJSON file in which all arcs are quantized.
 *
 * @param {{ arcs: number[][][], transform: { scale: number[], translate: number[] }, objects: { land: any } }} topology
 */
function landOf({ arcs, transform, objects }) {
  const { scale, translate } = transform;
  const decoded = arcs.map(arc => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const ringOf = (/** @type {number[]} */ indices) =>
    indices.flatMap((index, position) => {
      const arc = index < 0 ? decoded[~index].toReversed() : decoded[index];
      return position === 0 ? arc : arc.slice(1);
    });
  const { geometries } = objects.land;
  return geometries
    .flatMap((/** @type {any} */ each) => (each.type === 'Polygon' ? [each.arcs] : each.arcs))
    .map((/** @type {number[][]} */ rings) => new Polygon(rings.map(ring => unwrapped(ringOf(ring)).map(projected))));
}

/**
 * A ring without jumps at 180 degrees. A ring around the pole does not close, so it gets the edge of the map.
 *
 * @param {number[][]} ring
 */
function unwrapped(ring) {
  let shift = 0;
  const result = ring.map(([x, y], index) => {
    const step = index === 0 ? 0 : x - ring[index - 1][0];
    shift += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [x + shift, y];
  });
  const [first, last] = [result[0], result[result.length - 1]];
  return Math.abs(last[0] - first[0]) > 180 ? [...result, [last[0], -90], [first[0], -90], first] : result;
}

/** @param {number[]} position */
function projected([longitude, latitude]) {
  return fromLonLat([longitude, Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude))]);
}

/**
 * The tiles of the operator's choice; null if there are none.
 *
 * @param {Configured} configured
 */
export async function tileLayer({ tiles, attribution, max_zoom, pmtiles }) {
  if (tiles) {
    // OpenLayers renders an attribution as HTML, so the text is escaped.
    const attributions = escaped(attribution ?? '');
    return new TileLayer({ source: new XYZ({ url: tiles, attributions, maxZoom: max_zoom }), zIndex: 1 });
  }
  return pmtiles ? pmtilesLayer(pmtiles, attribution) : null;
}

/** The position of the type of the tiles in the header of a file, and the type of vector tiles. */
const TILE_TYPE = 99;
const VECTOR = 1;

/**
 * @param {string} url
 * @param {string | null} attribution
 */
async function pmtilesLayer(url, attribution) {
  const [{ PMTilesRasterSource, PMTilesVectorSource, VectorTileLayer }, response] = await Promise.all([
    import('../../vendor/ol-pmtiles.js'),
    fetch(url, { headers: { Range: `bytes=0-${TILE_TYPE}` } })
  ]);
  const header = new Uint8Array(await response.arrayBuffer());
  const options = { url: new URL(url, location.origin).href, attributions: escaped(attribution ?? '') };
  if (header[TILE_TYPE] !== VECTOR) {
    return new TileLayer({ source: new PMTilesRasterSource(options), zIndex: 1 });
  }
  const layer = new VectorTileLayer({ source: new PMTilesVectorSource(options), style: tileStyle, declutter: true, zIndex: 1 });
  palette.addEventListener('change', () => layer.changed());
  return layer;
}

/**
 * The style of vector tiles in the schemas of Protomaps and OpenMapTiles. Borders and names are not drawn: names are those of our
 * own places.
 *
 * @param {{ get(name: string): any, getGeometry(): { getType(): string } | undefined }} feature
 */
function tileStyle(feature) {
  const layer = feature.get('layer');
  const type = feature.getGeometry()?.getType() ?? '';
  if (type.endsWith('Polygon')) {
    const token = { earth: 'land', water: 'surface', buildings: 'line', building: 'line' }[String(layer)];
    return token ? new Style({ fill: new Fill({ color: palette.colour(token) }) }) : undefined;
  }
  if (type.endsWith('LineString') && ['roads', 'transportation'].includes(layer)) {
    const isMajor = ['highway', 'major_road', 'motorway', 'trunk', 'primary'].includes(feature.get('kind') ?? feature.get('class'));
    return new Style({ stroke: new Stroke({ color: palette.colour('control', 0.6), width: isMajor ? 3 : 1.5 }) });
  }
  return undefined;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
