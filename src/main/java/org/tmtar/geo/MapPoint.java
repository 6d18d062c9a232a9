package org.tmtar.geo;

/**
 * A point on the Web Mercator map of the earth, in metres at the equator. The projection preserves the
 * shapes of small areas, so the order of distances on the map is approximately the order of distances on
 * the ground. The map ends at the antimeridian and before the poles.
 *
 * @param x the coordinate to the east
 * @param y the coordinate to the north
 * @see <a href="https://epsg.io/3857">EPSG:3857</a>
 */
public record MapPoint(double x, double y) {

  /** The latitude at which the map ends, north and south, in degrees. */
  private static final double MAX_LATITUDE = 89;

  /** The minimum radius of curvature of a meridian of WGS 84, in metres. */
  private static final double MIN_MERIDIAN_RADIUS = 6_335_439;

  /**
   * The addition to a distance in metres, so that rounding errors here and in the index of the database do
   * not make the reach too short.
   */
  private static final double ROUNDING = 0.001;

  /**
   * Projects a position, like the function {@code web_mercator} of the database. A position beyond the
   * edge latitude is placed at the edge.
   */
  public static MapPoint of(Position position) {
    double latitude = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, position.latitude()));
    double sine = Math.sin(Math.toRadians(latitude));
    return new MapPoint(
        Position.EQUATOR * Math.toRadians(position.longitude()),
        Position.EQUATOR * Math.log((1 + sine) / (1 - sine)) / 2);
  }

  /** The length of the straight line to another point on the map, in metres at the equator. */
  public double distanceTo(MapPoint other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /**
   * The maximum distance on the map between a position and the end of a path on the ground, in any
   * direction. The scale of the map increases towards the poles. No part of the path is therefore enlarged
   * more than at the latitude that the path reaches if it leads straight to the pole.
   *
   * @param from the start of the path
   * @param metres the length of the path on the ground
   * @return the distance in metres at the equator; infinite if the path may cross an edge of the map
   */
  public static double reach(Position from, double metres) {
    double angle = (metres + ROUNDING) / MIN_MERIDIAN_RADIUS;
    double maxLatitude = Math.toRadians(Math.abs(from.latitude())) + angle;
    if (maxLatitude > Math.toRadians(MAX_LATITUDE)) {
      return Double.POSITIVE_INFINITY;
    }
    double reach = Position.EQUATOR * angle / Math.cos(maxLatitude);
    boolean isOnMap = Math.abs(MapPoint.of(from).x) + reach < Position.EQUATOR * Math.PI;
    return isOnMap ? reach : Double.POSITIVE_INFINITY;
  }
}
