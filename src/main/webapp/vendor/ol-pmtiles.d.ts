import { DataTile, VectorTileSource } from './ol.js';

interface Options {
  url: string;
  attributions?: string | string[];
  maxZoom?: number;
}

export class PMTilesRasterSource extends DataTile {
  constructor(options: Options);
}

export class PMTilesVectorSource extends VectorTileSource {
  constructor(options: Options);
}
