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
   * @param geometry the place of the resource; null if it is unknown
   * @param properties the other members of the resource
   */
  public record Feature(long id, Geometry geometry, ObjectNode properties) {

    @JsonProperty
    String type() {
      return "Feature";
    }
  }

  /** The place of a feature. */
  public interface Geometry {}

  /**
   * A position in GeoJSON.
   *
   * @param coordinates the longitude and the latitude, in this order, in WGS 84, in decimal degrees
   */
  public record Point(List<Double> coordinates) implements Geometry {

    public Point {
      coordinates = List.copyOf(coordinates);
    }

    public static Point at(Position position) {
      return new Point(List.of(position.longitude(), position.latitude()));
    }

    @JsonProperty
    String type() {
      return "Point";
    }
  }

  /**
   * An area in GeoJSON, of one or more polygons without holes.
   *
   * @param coordinates for each polygon a list with its one ring: closed, counterclockwise, of positions as in
   *     {@link Point}
   */
  public record MultiPolygon(List<List<List<List<Double>>>> coordinates) implements Geometry {

    public MultiPolygon {
      coordinates = List.copyOf(coordinates);
    }

    @JsonProperty
    String type() {
      return "MultiPolygon";
    }
  }

  /**
   * An area in GeoJSON without holes.
   *
   * @param coordinates a list with one ring as in {@link MultiPolygon}
   */
  public record Polygon(List<List<List<Double>>> coordinates) implements Geometry {

    public Polygon {
      coordinates = List.copyOf(coordinates);
    }

    @JsonProperty
    String type() {
      return "Polygon";
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
    double latitude = members.path("latitude").asDouble();
    double longitude = members.path("longitude").asDouble();
    return feature(members, Point.at(new Position(latitude, longitude)));
  }

  /**
   * Converts a resource to a feature with a given place.
   *
   * @param members the members of the resource, including {@code id}
   * @param geometry null if the place is unknown
   */
  public static Feature feature(ObjectNode members, Geometry geometry) {
    ObjectNode properties = members.deepCopy();
    long id = properties.remove("id").asLong();
    properties.remove(List.of("latitude", "longitude"));
    return new Feature(id, geometry, properties);
  }
}
