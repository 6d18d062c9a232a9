package org.tmtar.geo;

/**
 * A point on a map of the earth in the projection Web Mercator, in radians of the equator. The map keeps the
 * forms of what is small, so the order of ways on it is nearly that of the ways over the ground; it ends at
 * the antimeridian, and before the poles, where everything is at its edge.
 *
 * @param x to the east
 * @param y to the north
 * @see <a href="https://epsg.io/3857">EPSG:3857</a>
 */
public record MapPoint(double x, double y) {

  /** The latitude at which the map ends, in degrees. */
  private static final double EDGE = 89;

  /** The least radius of curvature of a meridian of WGS 84, in metres: that at the equator. */
  private static final double LEAST_CURVATURE = 6_335_439;

  /** For rounding to be no reason to promise too much, in metres. */
  private static final double ROUNDING = 0.001;

  /** Where a position is on the map; as the function web_mercator of the database says. */
  public static MapPoint of(Position position) {
    double latitude = Math.max(-EDGE, Math.min(EDGE, position.latitude()));
    double sine = Math.sin(Math.toRadians(latitude));
    return new MapPoint(
        Math.toRadians(position.longitude()), Math.log((1 + sine) / (1 - sine)) / 2);
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
    double length = (metres + ROUNDING) / LEAST_CURVATURE;
    double farthest = Math.toRadians(Math.abs(from.latitude())) + length;
    if (farthest > Math.toRadians(EDGE)) {
      return Double.POSITIVE_INFINITY;
    }
    double reach = length / Math.cos(farthest);
    boolean onTheMap = Math.toRadians(Math.abs(from.longitude())) + reach < Math.PI;
    return onTheMap ? reach : Double.POSITIVE_INFINITY;
  }
}
