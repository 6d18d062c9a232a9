package org.tmtar.geo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What maps read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
public final class GeoJson {

  /** Its media type. */
  public static final String MEDIA_TYPE = "application/geo+json";

  /** The same for resources that rather answer something else to whoever takes both. */
  public static final String WHEN_ASKED_FOR = MEDIA_TYPE + ";qs=0.5";

  private GeoJson() {}

  /** A list of things on a map. */
  public record FeatureCollection(Iterable<Feature> features) {

    @JsonProperty
    String type() {
      return "FeatureCollection";
    }
  }

  /**
   * One thing on a map.
   *
   * @param id the resource
   * @param geometry where it is
   * @param properties what else the API says of it
   */
  public record Feature(long id, Point geometry, ObjectNode properties) {

    @JsonProperty
    String type() {
      return "Feature";
    }
  }

  /**
   * A point.
   *
   * @param coordinates longitude first, then latitude
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
   * A resource as a feature: its members but those that the form has places for.
   *
   * @param members of the resource, with {@code id}, {@code latitude} and {@code longitude}
   */
  public static Feature feature(ObjectNode members) {
    ObjectNode properties = members.deepCopy();
    long id = properties.remove("id").asLong();
    double latitude = properties.remove("latitude").asDouble();
    double longitude = properties.remove("longitude").asDouble();
    return new Feature(id, Point.at(new Position(latitude, longitude)), properties);
  }
}
