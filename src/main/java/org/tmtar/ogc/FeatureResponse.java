package org.tmtar.ogc;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.tmtar.geo.GeoJson.Feature;

/**
 * A single feature.
 *
 * @param feature the feature; its members are at the same level as {@code links}
 * @param links the links to this document and to the collection
 */
public record FeatureResponse(@JsonUnwrapped Feature feature, List<OgcLink> links) {

  public FeatureResponse {
    links = List.copyOf(links);
  }
}
