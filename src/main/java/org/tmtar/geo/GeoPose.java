package org.tmtar.geo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A position and an orientation on the earth.
 *
 * @param position the position
 * @param quaternion the orientation
 * @see <a href="https://docs.ogc.org/is/21-056r11/21-056r11.html">OGC GeoPose 1.0, Basic-Quaternion</a>
 */
@Schema(
    name = "GeoPose",
    description = "A position and an orientation (OGC GeoPose 1.0, Basic-Quaternion).")
public record GeoPose(GeoPosition position, Quaternion quaternion) {

  /** The media type of a GeoPose. */
  public static final String MEDIA_TYPE = "application/geopose+json";

  /**
   * A position with a height.
   *
   * @param lat the latitude in decimal degrees
   * @param lon the longitude in decimal degrees
   * @param h the height above the ellipsoid in metres
   */
  @Schema(name = "GeoPosition", description = "A position with a height, in WGS 84.")
  public record GeoPosition(
      @Schema(
          description = "The latitude in decimal degrees.",
          minimum = "-90",
          maximum = "90",
          example = "50.4489")
      double lat,

      @Schema(
          description = "The longitude in decimal degrees.",
          minimum = "-180",
          maximum = "180",
          example = "30.5133")
      double lon,

      @Schema(description = "The height above the ellipsoid in metres.", example = "179.5")
      double h) {}

  public static GeoPose of(Position position, double height, Quaternion orientation) {
    return new GeoPose(
        new GeoPosition(position.latitude(), position.longitude(), height), orientation);
  }
}
