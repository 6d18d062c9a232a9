package org.tmtar.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A mesh of flat triangles, in metres. The coordinate system is that of glTF and USD: x to the right, y up,
 * and z towards the viewer. The mesh stands on y = 0. Coordinates are rounded to a tenth of a millimetre.
 */
final class DemoMesh {

  private static final double PRECISION = 10_000;

  private final List<Point> points = new ArrayList<>();
  private final List<Point> normals = new ArrayList<>();
  private final List<Integer> indices = new ArrayList<>();

  /** The corners of all triangles. Faces do not share corners. */
  List<Point> points() {
    return List.copyOf(points);
  }

  /** The normal of each corner, which is the normal of its face, with length 1. */
  List<Point> normals() {
    return List.copyOf(normals);
  }

  /**
   * The indices of the corners of the triangles, three for each triangle, counter-clockwise as seen from
   * outside.
   */
  List<Integer> indices() {
    return List.copyOf(indices);
  }

  /**
   * Adds a solid of revolution around a vertical axis.
   *
   * @param sides the number of faces around the axis
   * @param x the position of the axis
   * @param profile the radius and height of each ring: upwards on the outside, and then downwards on the
   *     inside if the solid is hollow. A ring of radius 0 is a tip. The first and the last ring are closed
   *     with a face
   */
  DemoMesh lathe(int sides, double x, double... profile) {
    int rings = profile.length / 2;
    for (int ring = 0; ring + 1 < rings; ring++) {
      for (int side = 0; side < sides; side++) {
        face(
            onRing(sides, x, profile, ring, side),
            onRing(sides, x, profile, ring + 1, side),
            onRing(sides, x, profile, ring + 1, side + 1),
            onRing(sides, x, profile, ring, side + 1));
      }
    }
    Point[] bottom = new Point[sides];
    Point[] top = new Point[sides];
    for (int side = 0; side < sides; side++) {
      bottom[side] = onRing(sides, x, profile, 0, side);
      top[side] = onRing(sides, x, profile, rings - 1, sides - side);
    }
    return face(bottom).face(top);
  }

  private static Point onRing(int sides, double x, double[] profile, int ring, int side) {
    double angle = 2 * Math.PI * (side % sides + 0.5) / sides;
    double radius = profile[2 * ring];
    return Point.of(x + radius * Math.cos(angle), profile[2 * ring + 1], radius * Math.sin(angle));
  }

  /**
   * Adds a solid between two curves, which are given as seen from the front.
   *
   * @param near the z coordinate of the front
   * @param far the z coordinate of the back
   * @param curve the x, lower y and upper y of each point, from left to right
   */
  DemoMesh strip(double near, double far, double... curve) {
    int last = curve.length - 3;
    for (int i = 0; i < last; i += 3) {
      int next = i + 3;
      face(
          low(curve, i, near),
          low(curve, next, near),
          high(curve, next, near),
          high(curve, i, near));
      face(low(curve, next, far), low(curve, i, far), high(curve, i, far), high(curve, next, far));
      face(
          high(curve, i, near),
          high(curve, next, near),
          high(curve, next, far),
          high(curve, i, far));
      face(low(curve, i, far), low(curve, next, far), low(curve, next, near), low(curve, i, near));
    }
    face(low(curve, 0, far), low(curve, 0, near), high(curve, 0, near), high(curve, 0, far));
    return face(
        low(curve, last, near),
        low(curve, last, far),
        high(curve, last, far),
        high(curve, last, near));
  }

  private static Point low(double[] curve, int i, double z) {
    return Point.of(curve[i], curve[i + 1], z);
  }

  private static Point high(double[] curve, int i, double z) {
    return Point.of(curve[i], curve[i + 2], z);
  }

  /**
   * Adds a convex face, unless it has fewer than three different corners.
   *
   * @param corners the corners, counter-clockwise as seen from outside
   */
  private DemoMesh face(Point... corners) {
    List<Point> distinct = List.of(corners).stream().distinct().toList();
    if (distinct.size() < 3) {
      return this;
    }
    Point normal = distinct.get(0).normalWith(distinct.get(1), distinct.get(2));
    int first = points.size();
    for (Point corner : distinct) {
      points.add(corner);
      normals.add(normal);
    }
    for (int i = 1; i + 1 < distinct.size(); i++) {
      indices.addAll(List.of(first, first + i, first + i + 1));
    }
    return this;
  }

  /** A point, or the normal of a face. */
  record Point(double x, double y, double z) {

    static Point of(double x, double y, double z) {
      return new Point(rounded(x), rounded(y), rounded(z));
    }

    /** Rounds a coordinate. Adding 0 converts −0 to 0, because they would be two different points. */
    private static double rounded(double value) {
      return Math.round(value * PRECISION) / PRECISION + 0.0;
    }

    /**
     * The normal of the plane through this point and two others, on the side from which the three points
     * run counter-clockwise.
     */
    Point normalWith(Point second, Point third) {
      double ax = second.x - x;
      double ay = second.y - y;
      double az = second.z - z;
      double bx = third.x - x;
      double by = third.y - y;
      double bz = third.z - z;
      double nx = ay * bz - az * by;
      double ny = az * bx - ax * bz;
      double nz = ax * by - ay * bx;
      double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
      return of(nx / length, ny / length, nz / length);
    }
  }
}
