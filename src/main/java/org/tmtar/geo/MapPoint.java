package org.tmtar.geo;

/**
 * A point on a map of the earth in the projection Web Mercator, in metres of the equator. The map keeps the
 * forms of what is small, so the order of ways on it is nearly that of the ways over the ground; it ends at
 * the antimeridian, and before the poles.
 *
 * @param x to the east
 * @param y to the north
 * @see <a href="https://epsg.io/3857">EPSG:3857</a>
 */
public record MapPoint(double x, double y) {

  /** The latitude at which the map ends, in degrees. */
  private static final double EDGE = 89;

  /** That of the circle which a meridian of WGS 84 is like where it bends most, in metres. */
  private static final double LEAST_RADIUS = 6_335_439;

  /** For rounding, here and in an index of the database, to be no reason for a reach that is too short, in metres. */
  private static final double ROUNDING = 0.001;

  /**
   * Where a position is on the map; as the function web_mercator of the database says. What lies beyond the
   * last latitude is at the edge.
   */
  public static MapPoint of(Position position) {
    double latitude = Math.max(-EDGE, Math.min(EDGE, position.latitude()));
    double sine = Math.sin(Math.toRadians(latitude));
    return new MapPoint(
        Position.EQUATOR * Math.toRadians(position.longitude()),
        Position.EQUATOR * Math.log((1 + sine) / (1 - sine)) / 2);
  }

  /** The length of the straight line to another point. */
  public double distanceTo(MapPoint other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /**
   * How far on the map a way over the ground leads at most, in any direction. The map enlarges what is
   * nearer to a pole, so no part of the way is larger than it would be at the latitude that the way reaches
   * if it goes straight there.
   *
   * @param metres the length of the way over the ground
   * @return infinite, if the way may lead over an edge of the map
   */
  public static double reach(Position from, double metres) {
    double angle = (metres + ROUNDING) / LEAST_RADIUS;
    double farthest = Math.toRadians(Math.abs(from.latitude())) + angle;
    if (farthest > Math.toRadians(EDGE)) {
      return Double.POSITIVE_INFINITY;
    }
    double reach = Position.EQUATOR * angle / Math.cos(farthest);
    boolean onTheMap = Math.abs(MapPoint.of(from).x) + reach < Position.EQUATOR * Math.PI;
    return onTheMap ? reach : Double.POSITIVE_INFINITY;
  }
}
