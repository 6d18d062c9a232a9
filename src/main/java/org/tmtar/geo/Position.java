package org.tmtar.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * A point on the earth, WGS 84.
 *
 * @param latitude decimal degrees, -90 to 90
 * @param longitude decimal degrees, -180 to 180
 */
public record Position(double latitude, double longitude) {

  /** The length of the geodesic to another point, in metres. */
  public double metresTo(Position other) {
    return Geodesic.WGS84.Inverse(
            latitude, longitude, other.latitude, other.longitude, GeodesicMask.DISTANCE)
        .s12;
  }
}
