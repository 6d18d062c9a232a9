import { VectorLayer, XYZ } from './ol.js';

interface Options {
  url: string;
  attributions?: string | string[];
  maxZoom?: number;
}

/** The sources and the layer, as far as maps use them: a raster source is used like one of images, and the layer like one of vectors. */
export class PMTilesRasterSource extends XYZ {
  constructor(options: Options);
}

export class PMTilesVectorSource {
  constructor(options: Options);
}

export class VectorTileLayer extends VectorLayer {
  constructor(options: { source: PMTilesVectorSource; style: unknown; declutter?: boolean; zIndex?: number });
}
