package org.tmtar.geo;

import java.util.List;
import java.util.regex.Pattern;
import org.tmtar.problem.InvalidRequestException;

/**
 * A cell of H3, a grid of hexagons and twelve pentagons in 16 resolutions. A cell of resolution 5 has about
 * 250 km², one of resolution 9 about 0.1 km².
 *
 * <p>H3 takes latitude and longitude for coordinates on a sphere. The edges of a cell are therefore parts of
 * great circles of that sphere, while all distances in metres are geodesics of WGS 84. This class takes the
 * point of an edge that is nearest on the sphere for the nearest one on the ellipsoid. The distance to a
 * point that is up to 2 km away is therefore up to 5 cm too large, and never too small.
 *
 * @see <a href="https://h3geo.org/docs/core-library/h3Indexing">H3 index bit layout</a>
 */
public final class H3Cell {

  private static final Pattern INDEX = Pattern.compile("0?[0-9a-fA-F]{15}");
  private static final int HEXADECIMAL = 16;

  /** The factor by which the covering circle is larger than the farthest corner, for rounding errors. */
  private static final double MARGIN = 1.0001;

  private final long index;
  private final H3Shape shape;

  private H3Cell(long index) {
    this.index = index;
    shape = H3Shape.of(index);
  }

  /**
   * Parses the index of a cell, for example {@code 871e6384affffff}.
   *
   * @param text 15 hexadecimal digits in either case, which a zero may precede
   * @param minResolution the lowest allowed resolution, which has the largest cells
   * @param maxResolution the highest allowed resolution
   * @param pointer the parameter that contains the text
   * @throws InvalidRequestException if the text is not the index of a cell of these resolutions
   */
  public static H3Cell of(String text, int minResolution, int maxResolution, String pointer) {
    if (!INDEX.matcher(text).matches()) {
      throw invalid(minResolution, maxResolution, pointer);
    }
    long index = Long.parseLong(text, HEXADECIMAL);
    int resolution = H3Shape.resolution(index);
    if (!H3Shape.isCell(index) || resolution < minResolution || resolution > maxResolution) {
      throw invalid(minResolution, maxResolution, pointer);
    }
    return new H3Cell(index);
  }

  private static InvalidRequestException invalid(
      int minResolution, int maxResolution, String pointer) {
    return new InvalidRequestException(
        pointer,
        "must be the index of an H3 cell of a resolution from " + minResolution + " to "
            + maxResolution + ", as 15 hexadecimal digits");
  }

  /** The resolution, 0 to 15. */
  public int resolution() {
    return H3Shape.resolution(index);
  }

  /** The centre of the cell. */
  public Position centre() {
    return shape.centre().toPosition();
  }

  /**
   * The corners counterclockwise, and the points between them at which an edge bends, because it crosses an
   * edge of the icosahedron that the grid is based on. The first point is not repeated. The longitudes of a
   * cell at the antimeridian have both signs, and a cell may contain a pole.
   */
  public List<Position> boundary() {
    return shape.corners().stream().map(Vector::toPosition).toList();
  }

  /** The circle around the centre that contains the cell. */
  public Circle coveringCircle() {
    Position centre = centre();
    double farthest = boundary().stream().mapToDouble(centre::metresTo).max().orElseThrow();
    return new Circle(centre, farthest * MARGIN);
  }

  /** Whether the cell contains a position. */
  public boolean contains(Position position) {
    return shape.contains(Vector.of(position));
  }

  /** Whether the cell and a circle have a point in common. */
  public boolean meets(Circle circle) {
    return contains(circle.centre()) || metresToEdge(circle.centre()) <= circle.radius();
  }

  /** The distance from a position to the nearest edge of the cell in metres. */
  double metresToEdge(Position position) {
    return shape
        .nearestOnEdges(Vector.of(position))
        .map(Vector::toPosition)
        .mapToDouble(position::metresTo)
        .min()
        .orElseThrow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof H3Cell cell && cell.index == index;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(index);
  }

  /** The index in lower case. */
  @Override
  public String toString() {
    return Long.toHexString(index);
  }
}
