package org.tmtar.ogc;

import org.tmtar.geo.GeoJson.Feature;
import org.tmtar.paging.BatchedList;

/**
 * One page of a collection.
 *
 * @param features the features by id, read in batches
 * @param hasNext whether more features follow
 */
record FeaturePage(BatchedList<Feature> features, boolean hasNext) {}
