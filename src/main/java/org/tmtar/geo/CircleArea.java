package org.tmtar.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.tmtar.geo.GeoJson.Geometry;

/**
 * Draws circles as areas in GeoJSON. The corners lie on the circle, and the first corner is its northernmost point.
 * An area that crosses the antimeridian is cut there into two polygons. An area around a pole extends over all
 * longitudes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1.9">RFC 7946 §3.1.9</a>
 */
public final class CircleArea {

  /** The number of corners of a circle. */
  static final int CORNERS = 64;

  private static final double FULL_CIRCLE = 360;
  private static final double ANTIMERIDIAN = 180;
  private static final double POLE = 90;

  private CircleArea() {}

  public static Geometry of(Circle circle) {
    List<Position> corners = corners(circle);
    double pole = Math.copySign(POLE, circle.centre().latitude());
    if (circle.centre().metresTo(new Position(pole, 0)) <= circle.radius()) {
      return new GeoJson.Polygon(List.of(aroundPole(corners, pole)));
    }
    double centre = circle.centre().longitude();
    List<double[]> ring = new ArrayList<>();
    for (Position corner : corners) {
      ring.add(new double[] {unwrapped(corner.longitude(), centre), corner.latitude()});
    }
    boolean isEastern = centre >= 0;
    double edge = isEastern ? ANTIMERIDIAN : -ANTIMERIDIAN;
    List<double[]> beyond = clip(ring, edge, isEastern);
    if (beyond.isEmpty()) {
      return new GeoJson.Polygon(List.of(closed(ring, 0)));
    }
    List<double[]> near = clip(ring, edge, !isEastern);
    return new GeoJson.MultiPolygon(
        List.of(List.of(closed(near, 0)), List.of(closed(beyond, -2 * edge))));
  }

  /** The corners counterclockwise, as the ring of a polygon requires. */
  private static List<Position> corners(Circle circle) {
    List<Position> corners = new ArrayList<>(CORNERS);
    for (int i = 0; i < CORNERS; i++) {
      GeodesicData end = Geodesic.WGS84.Direct(
          circle.centre().latitude(),
          circle.centre().longitude(),
          -FULL_CIRCLE * i / CORNERS,
          circle.radius());
      corners.add(new Position(end.lat2, end.lon2));
    }
    return corners;
  }

  /** The longitude that is nearest to another one. It may be beyond the antimeridian. */
  private static double unwrapped(double longitude, double other) {
    return other + Math.IEEEremainder(longitude - other, FULL_CIRCLE);
  }

  /**
   * The part of a convex ring on one side of a meridian.
   *
   * @param isEast whether the part lies to the east of the meridian
   * @return empty if the ring has no corner on that side
   */
  private static List<double[]> clip(List<double[]> ring, double meridian, boolean isEast) {
    List<double[]> part = new ArrayList<>();
    boolean hasCorner = false;
    double[] previous = ring.get(ring.size() - 1);
    for (double[] corner : ring) {
      boolean isInside = isBeyond(corner, meridian, isEast);
      if (isInside != isBeyond(previous, meridian, isEast)) {
        double share = (meridian - previous[0]) / (corner[0] - previous[0]);
        part.add(new double[] {meridian, previous[1] + share * (corner[1] - previous[1])});
      }
      if (isInside) {
        part.add(corner);
        hasCorner = true;
      }
      previous = corner;
    }
    return hasCorner ? part : List.of();
  }

  private static boolean isBeyond(double[] corner, double meridian, boolean isEast) {
    return isEast ? corner[0] > meridian : corner[0] < meridian;
  }

  private static List<List<Double>> closed(List<double[]> ring, double shift) {
    List<List<Double>> positions = new ArrayList<>(ring.size() + 1);
    ring.forEach(corner -> positions.add(List.of(corner[0] + shift, corner[1])));
    positions.add(positions.get(0));
    return positions;
  }

  /** A ring from one side of the antimeridian to the other and back along the pole. */
  private static List<List<Double>> aroundPole(List<Position> corners, double pole) {
    List<Position> eastwards = corners.stream()
        .map(corner -> corner.longitude() == ANTIMERIDIAN
            ? new Position(corner.latitude(), -ANTIMERIDIAN)
            : corner)
        .sorted(Comparator.comparingDouble(Position::longitude))
        .toList();
    double edge = latitudeAtAntimeridian(eastwards.get(0), eastwards.get(eastwards.size() - 1));
    // A corner on the antimeridian is in the set once.
    Set<List<Double>> positions = new LinkedHashSet<>();
    positions.add(List.of(-ANTIMERIDIAN, edge));
    eastwards.forEach(corner -> positions.add(List.of(corner.longitude(), corner.latitude())));
    positions.add(List.of(ANTIMERIDIAN, edge));
    positions.add(List.of(ANTIMERIDIAN, pole));
    positions.add(List.of(-ANTIMERIDIAN, pole));
    List<List<Double>> ring = new ArrayList<>(positions);
    if (pole < 0) {
      Collections.reverse(ring);
    }
    ring.add(ring.get(0));
    return ring;
  }

  /** The latitude at which the line between the westernmost and the easternmost corner crosses the antimeridian. */
  private static double latitudeAtAntimeridian(Position westernmost, Position easternmost) {
    double toWest = westernmost.longitude() + ANTIMERIDIAN;
    double share = toWest / (toWest + ANTIMERIDIAN - easternmost.longitude());
    return westernmost.latitude() + share * (easternmost.latitude() - westernmost.latitude());
  }
}
