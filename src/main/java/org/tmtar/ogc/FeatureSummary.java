package org.tmtar.ogc;

import com.fasterxml.jackson.databind.JsonNode;
import org.tmtar.geo.GeoJson;
import org.tmtar.geo.GeoJson.Feature;
import org.tmtar.geo.Position;

/**
 * A feature in a table and on a map.
 *
 * @param id the id
 * @param url the URL of the feature
 * @param title the name, which is plain text
 * @param position the position or the centre; null if it is unknown
 * @param radius the radius in metres; 0 for a point
 */
record FeatureSummary(long id, String url, String title, Position position, double radius) {

  /**
   * @param feature a feature whose geometry is null or a point
   * @param items the URL to which the id of the feature is added
   */
  static FeatureSummary of(Feature feature, String items) {
    return new FeatureSummary(
        feature.id(),
        items + "/" + feature.id(),
        title(feature),
        feature.geometry() instanceof GeoJson.Point point ? position(point) : null,
        feature.properties().path("radius").asDouble());
  }

  /** The title of a feature. Locations and objects call it a name. */
  private static String title(Feature feature) {
    JsonNode title = feature.properties().path("title");
    return (title.isMissingNode() ? feature.properties().path("name") : title).asText();
  }

  private static Position position(GeoJson.Point point) {
    return new Position(point.coordinates().get(1), point.coordinates().get(0));
  }
}
