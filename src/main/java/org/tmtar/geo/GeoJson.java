package org.tmtar.geo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The GeoJSON types of responses, and their conversion from resources.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
public final class GeoJson {

  /** The media type of GeoJSON. */
  public static final String MEDIA_TYPE = "application/geo+json";

  /**
   * The media type with a lower quality, for methods whose resource prefers JSON if the client accepts
   * both.
   */
  public static final String LOW_PRIORITY_MEDIA_TYPE = MEDIA_TYPE + ";qs=0.5";

  private GeoJson() {}

  /** A list of features. */
  public record FeatureCollection(Iterable<Feature> features) {

    @JsonProperty
    String type() {
      return "FeatureCollection";
    }
  }

  /**
   * A resource with a position.
   *
   * @param id the id of the resource
   * @param geometry the position of the resource
   * @param properties the other members of the resource
   */
  public record Feature(long id, Point geometry, ObjectNode properties) {

    @JsonProperty
    String type() {
      return "Feature";
    }
  }

  /**
   * A position in GeoJSON.
   *
   * @param coordinates the longitude and the latitude, in this order, in WGS 84, in decimal degrees
   */
  public record Point(List<Double> coordinates) {

    public Point {
      coordinates = List.copyOf(coordinates);
    }

    static Point at(Position position) {
      return new Point(List.of(position.longitude(), position.latitude()));
    }

    @JsonProperty
    String type() {
      return "Point";
    }
  }

  /**
   * Converts a resource to a feature. The id and the position have their own members in GeoJSON, all other
   * members become properties.
   *
   * @param members the members of the resource, including {@code id}, {@code latitude} and
   *     {@code longitude}
   */
  public static Feature feature(ObjectNode members) {
    ObjectNode properties = members.deepCopy();
    long id = properties.remove("id").asLong();
    double latitude = properties.remove("latitude").asDouble();
    double longitude = properties.remove("longitude").asDouble();
    return new Feature(id, Point.at(new Position(latitude, longitude)), properties);
  }
}
