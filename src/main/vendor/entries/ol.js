// What maps of zones and places need. The bundle contains nothing else of OpenLayers.
export { default as Collection } from 'ol/Collection.js';
export { default as Feature } from 'ol/Feature.js';
export { default as Map } from 'ol/Map.js';
export { default as Overlay } from 'ol/Overlay.js';
export { default as TileState } from 'ol/TileState.js';
export { default as View } from 'ol/View.js';
export { default as Attribution } from 'ol/control/Attribution.js';
export { default as ScaleLine } from 'ol/control/ScaleLine.js';
export { default as Zoom } from 'ol/control/Zoom.js';
export { altKeyOnly, always, click, never, pointerMove, primaryAction, shiftKeyOnly, singleClick } from 'ol/events/condition.js';
export {
  boundingExtent,
  buffer as bufferExtent,
  containsCoordinate,
  containsExtent,
  createEmpty as createEmptyExtent,
  extend as extendExtent,
  getCenter,
  getHeight as getExtentHeight,
  getWidth as getExtentWidth,
  intersects as extentsIntersect,
  isEmpty as isEmptyExtent
} from 'ol/extent.js';
export { default as GeoJSON } from 'ol/format/GeoJSON.js';
export { default as MVT } from 'ol/format/MVT.js';
export { default as TopoJSON } from 'ol/format/TopoJSON.js';
export { default as Circle } from 'ol/geom/Circle.js';
export { default as LineString } from 'ol/geom/LineString.js';
export { default as MultiPolygon } from 'ol/geom/MultiPolygon.js';
export { default as Point } from 'ol/geom/Point.js';
export { circular, default as Polygon } from 'ol/geom/Polygon.js';
export { default as DragPan } from 'ol/interaction/DragPan.js';
export { default as Draw } from 'ol/interaction/Draw.js';
export { default as Interaction } from 'ol/interaction/Interaction.js';
export { default as Modify } from 'ol/interaction/Modify.js';
export { default as Pointer } from 'ol/interaction/Pointer.js';
export { default as Select } from 'ol/interaction/Select.js';
export { default as Translate } from 'ol/interaction/Translate.js';
export { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
export { default as TileLayer } from 'ol/layer/Tile.js';
export { default as VectorLayer } from 'ol/layer/Vector.js';
export { default as VectorImageLayer } from 'ol/layer/VectorImage.js';
export { default as VectorTileLayer } from 'ol/layer/VectorTile.js';
export { unByKey } from 'ol/Observable.js';
export { fromLonLat, get as getProjection, getPointResolution, toLonLat, transformExtent } from 'ol/proj.js';
export { default as Cluster } from 'ol/source/Cluster.js';
export { default as DataTile } from 'ol/source/DataTile.js';
export { default as VectorSource } from 'ol/source/Vector.js';
export { default as VectorTileSource } from 'ol/source/VectorTile.js';
export { default as XYZ } from 'ol/source/XYZ.js';
export { getDistance, offset as offsetByDistance } from 'ol/sphere.js';
export { default as CircleStyle } from 'ol/style/Circle.js';
export { default as Fill } from 'ol/style/Fill.js';
export { default as Icon } from 'ol/style/Icon.js';
export { default as Stroke } from 'ol/style/Stroke.js';
export { default as Style } from 'ol/style/Style.js';
export { default as Text } from 'ol/style/Text.js';
export { createXYZ, extentFromProjection } from 'ol/tilegrid.js';
/** The style sheet of the controls, for the shadow root of the map. */
export { default as styleSheet } from 'ol/ol.css';
