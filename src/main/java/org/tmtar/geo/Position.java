package org.tmtar.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * A point on the earth in WGS 84.
 *
 * @param latitude the latitude in decimal degrees, -90 to 90
 * @param longitude the longitude in decimal degrees, -180 to 180
 */
public record Position(double latitude, double longitude) {

  /**
   * The minimum angle in degrees; a smaller one becomes zero. It corresponds to a tenth of a micrometer on
   * the ground. The square of a much smaller number underflows, which is an error in PostgreSQL.
   */
  private static final double MIN_ANGLE = 1e-12;

  /** The semi-major axis of the ellipsoid, which is the radius of the equator, in metres. */
  private static final double EQUATOR = 6_378_137;

  /** The square of the first eccentricity of the ellipsoid. */
  private static final double ECCENTRICITY_SQUARED = 0.00669437999014;

  /** Replaces angles below {@code MIN_ANGLE} and negative zero by zero. */
  public Position {
    latitude = zeroIfTiny(latitude);
    longitude = zeroIfTiny(longitude);
  }

  private static double zeroIfTiny(double angle) {
    return Math.abs(angle) < MIN_ANGLE ? 0.0 : angle;
  }

  /**
   * The earth-centred, earth-fixed coordinates x, y and z in metres. They differ from the result of the
   * function {@code earth_point} of the database by less than a micrometre.
   */
  public double[] toCartesian() {
    double sine = Math.sin(Math.toRadians(latitude));
    double curvature = EQUATOR / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    double fromAxis = curvature * Math.cos(Math.toRadians(latitude));
    return new double[] {
      fromAxis * Math.cos(Math.toRadians(longitude)),
      fromAxis * Math.sin(Math.toRadians(longitude)),
      curvature * (1 - ECCENTRICITY_SQUARED) * sine
    };
  }

  /** The length of the geodesic to another position, in metres. */
  public double metresTo(Position other) {
    return Geodesic.WGS84.Inverse(
            latitude, longitude, other.latitude, other.longitude, GeodesicMask.DISTANCE)
        .s12;
  }
}
