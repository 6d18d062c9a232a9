package org.tmtar.ogc;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.tmtar.geo.GeoJson.Feature;

/**
 * One page of the features of a collection. The features are read while they are written, so their number and the
 * link to the next page, which begins after the last of them, are known only then.
 */
@JsonPropertyOrder({"type", "features", "numberReturned", "links"})
public final class ItemsResponse {

  private final FeaturePage page;
  private final Function<OptionalLong, List<OgcLink>> links;
  private long last;
  private long count;

  /**
   * @param links creates the links from the id after which the next page begins; empty if this is the last page
   */
  ItemsResponse(FeaturePage page, Function<OptionalLong, List<OgcLink>> links) {
    this.page = page;
    this.links = links;
  }

  @JsonProperty("type")
  String type() {
    return "FeatureCollection";
  }

  /** The features by id. They are read once. */
  @JsonProperty("features")
  Iterable<Feature> features() {
    return () -> counted(page.features().iterator());
  }

  private Iterator<Feature> counted(Iterator<Feature> features) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return features.hasNext();
      }

      @Override
      public Feature next() {
        Feature feature = features.next();
        last = feature.id();
        count++;
        return feature;
      }
    };
  }

  /** The number of features. The features have been read before. */
  @JsonProperty("numberReturned")
  long numberReturned() {
    return count;
  }

  /** The links to other documents. The features have been read before. */
  @JsonProperty("links")
  List<OgcLink> links() {
    return links.apply(page.hasNext() && count > 0 ? OptionalLong.of(last) : OptionalLong.empty());
  }
}
