// What a map with a file of vector tiles needs in addition.
export { PMTilesRasterSource, PMTilesVectorSource } from 'ol-pmtiles';
export { default as VectorTileLayer } from 'ol/layer/VectorTile.js';
