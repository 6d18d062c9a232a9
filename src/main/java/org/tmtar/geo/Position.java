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

  /**
   * The minimum angle in degrees; a smaller one becomes zero. It corresponds to a tenth of a micrometer on
   * the ground. The square of a much smaller number underflows, which is an error in PostgreSQL.
   */
  private static final double MIN_ANGLE = 1e-12;

  /** The longer half-axis of the ellipsoid, which is the radius of the equator, in metres. */
  static final double EQUATOR = 6_378_137;

  /** The square of its first eccentricity. */
  private static final double FLATNESS = 0.00669437999014;

  /** Replaces angles below {@code MIN_ANGLE} and negative zero by zero. */
  public Position {
    latitude = zeroIfTiny(latitude);
    longitude = zeroIfTiny(longitude);
  }

  private static double zeroIfTiny(double angle) {
    return Math.abs(angle) < MIN_ANGLE ? 0.0 : angle;
  }

  /**
   * Where it is in space, in metres from the centre of the earth along three axes; to less than a
   * micrometre what the function earth_point of the database says.
   */
  public double[] inSpace() {
    double sine = Math.sin(Math.toRadians(latitude));
    double curvature = EQUATOR / Math.sqrt(1 - FLATNESS * sine * sine);
    double fromAxis = curvature * Math.cos(Math.toRadians(latitude));
    return new double[] {
      fromAxis * Math.cos(Math.toRadians(longitude)),
      fromAxis * Math.sin(Math.toRadians(longitude)),
      curvature * (1 - FLATNESS) * sine
    };
  }

  /** The length of the geodesic to another point, in metres. */
  public double metresTo(Position other) {
    return Geodesic.WGS84.Inverse(
            latitude, longitude, other.latitude, other.longitude, GeodesicMask.DISTANCE)
        .s12;
  }
}
