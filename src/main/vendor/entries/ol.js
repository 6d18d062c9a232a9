// What every map needs. The bundles contain nothing else of OpenLayers.
export { default as Feature } from 'ol/Feature.js';
export { default as Map } from 'ol/Map.js';
export { default as Overlay } from 'ol/Overlay.js';
export { default as View } from 'ol/View.js';
export { default as Attribution } from 'ol/control/Attribution.js';
export { default as ScaleLine } from 'ol/control/ScaleLine.js';
export {
  boundingExtent,
  buffer as bufferExtent,
  createEmpty as createEmptyExtent,
  extend as extendExtent,
  isEmpty as isEmptyExtent
} from 'ol/extent.js';
export { default as Circle } from 'ol/geom/Circle.js';
export { default as Point } from 'ol/geom/Point.js';
export { default as Polygon } from 'ol/geom/Polygon.js';
export { default as TileLayer } from 'ol/layer/Tile.js';
export { default as VectorLayer } from 'ol/layer/Vector.js';
export { default as VectorImageLayer } from 'ol/layer/VectorImage.js';
export { fromLonLat, toLonLat, transformExtent } from 'ol/proj.js';
export { default as Cluster } from 'ol/source/Cluster.js';
export { default as VectorSource } from 'ol/source/Vector.js';
export { default as XYZ } from 'ol/source/XYZ.js';
export { default as CircleStyle } from 'ol/style/Circle.js';
export { default as Fill } from 'ol/style/Fill.js';
export { default as Icon } from 'ol/style/Icon.js';
export { default as Stroke } from 'ol/style/Stroke.js';
export { default as Style } from 'ol/style/Style.js';
export { default as Text } from 'ol/style/Text.js';
/** The style sheet of the controls, for the shadow root of the map. */
export { default as styleSheet } from 'ol/ol.css';
