package org.tmtar.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shape of a cell of H3 on the unit sphere.
 *
 * <p>H3 projects the sphere onto the 20 faces of an icosahedron from its centre (gnomonic projection). Each
 * face carries a grid of hexagons, and every resolution divides the length of their sides by the square root
 * of 7 and turns the grid back and forth. An index names one of 122 base cells, which belong to a face, and
 * a direction from the centre of the coarser cell for each resolution. The sum of these steps is a point in
 * the plane of that face. If the point is beyond an edge of the face, the plane is folded over this edge:
 * a turn by 60° about a corner of the triangle in the plane is a turn by 72° about the same corner in space,
 * since five triangles meet there. A pentagon lies at each corner: one of its six directions does not
 * exist.
 *
 * @param centre the centre
 * @param corners the corners counterclockwise, and the points at which an edge crosses an edge of the
 *     icosahedron; the lines between them are parts of great circles
 * @see <a href="https://h3geo.org/docs/core-library/overview">The overview of the H3 core library</a>
 */
record H3Shape(Vector centre, List<Vector> corners) {

  private static final int MODE_CELL = 1;
  private static final int MAX_RESOLUTION = 15;
  private static final int BITS_OF_DIGIT = 3;
  private static final int UNUSED_DIGIT = 7;

  /** The direction that does not exist in a pentagon. */
  private static final int DELETED_DIGIT = 1;

  /** The direction beside the deleted one, whose cells are turned into its place. */
  private static final int TURNED_DIGIT = 5;

  /** The angle in the plane between a digit and the x axis, in units of 60°, by digit. The digit 0 is the centre. */
  private static final int[] DIRECTIONS = {0, -2, 2, 3, 0, -1, 1};

  /** The distance of neighbouring base cells in the plane of a face whose distance from the centre is 1. */
  private static final double UNIT = 0.381966011250105;

  private static final double SIXTH = Math.PI / 3;
  private static final double FIFTH = 2 * Math.PI / 5;

  /** The angle by which the grids of odd resolutions are turned. */
  private static final double TURN = Math.asin(Math.sqrt(3.0 / 28));

  /** The distance from the centre of a face to its corners, and to its edges. */
  private static final double TO_CORNER = 2 * UNIT;

  private static final double TO_EDGE = UNIT;

  /** The tolerance for a point on an edge of a face. */
  private static final double TOLERANCE = 1e-12;

  private static final int CORNERS = 3;
  private static final int NO_EDGE = -1;

  /** The maximum number of folds. No cell extends farther. */
  private static final int MAX_FOLDS = 5;

  /** The number of halvings that find the point in which an edge of a cell crosses an edge of a face. */
  private static final int HALVINGS = 50;

  /** The absolute sine of latitude from which the x axis replaces the z axis as reference. */
  private static final double POLAR = 0.7;

  /** The minimum fraction of an edge: a crossing nearer to its end is the corner. */
  private static final double MIN_PART = 1e-6;

  /**
   * The faces: latitude and longitude of the centre, and the azimuth of the x axis, in radians.
   */
  private static final double[][] FACES = {
    {0.80358264971899, 1.2483974196173961, 5.6199582685239395},
    {1.3077478834556382, 2.5369450098779214, 5.7603390817141875},
    {1.054751253523952, -1.3475173589003966, 0.78021365439343},
    {0.6001915955381868, -0.45060390946975576, 0.4304693639799999},
    {0.49171542819877384, 0.40198820291130694, 6.130269123335111},
    {0.1727453274156187, 1.6781468852804338, 2.692877706530643},
    {0.6059293215713507, 2.9539233298124117, 2.982963003477244},
    {0.42737051832897965, -1.8888762003362853, 3.532912002790141},
    {-0.07906611854921283, -0.7334295133808677, 3.494305004259568},
    {-0.23096164445538364, 0.506495587332349, 3.0032141694995382},
    {0.07906611854921283, 2.4081631402089254, 5.930472956509812},
    {0.23096164445538364, -2.635097066257444, 0.13837848409025486},
    {-0.1727453274156187, -1.4634457683093596, 0.4487149470591504},
    {-0.6059293215713507, -0.18766932377738163, 0.15862965011254937},
    {-0.42737051832897965, 1.2527164532535078, 5.891865957979238},
    {-0.6001915955381868, 2.6909887441200375, 2.711123289609793},
    {-0.49171542819877384, -2.7396044506784865, 3.294508837434268},
    {-0.80358264971899, -1.8931952339723972, 3.80481969224544},
    {-1.3077478834556382, -0.6046476437118721, 3.6644388790551923},
    {-1.054751253523952, 1.7940752946893965, 2.361378999196363}
  };

  /** The base cells: the number of the face, and the coordinates i, j and k in its grid. */
  private static final int[] BASE_CELLS = {
    1100, 2110, 1000, 2100, 200, 1110, 1001, 2000, 100, 2010, 1010, 1011, 3100, 3110,
    11200, 4100, 0, 6010, 1, 2011, 7001, 2001, 110, 6001, 10200, 6000, 3000, 11100,
    4110, 3010, 11, 4000, 5010, 10, 7010, 11110, 7000, 10100, 12200, 6101, 7101, 4001,
    3001, 3011, 4010, 6100, 11000, 8001, 5001, 14200, 5000, 12100, 10110, 4011, 12110, 7100,
    11010, 10000, 13200, 10001, 11001, 9010, 8010, 6200, 8000, 9001, 14100, 5101, 16011, 8101,
    5100, 12000, 7200, 12010, 10010, 9000, 13100, 16001, 15011, 15010, 16010, 14110, 13110, 5200,
    8100, 14000, 9101, 14001, 17001, 12001, 16000, 17011, 15001, 16101, 9100, 15000, 13000, 8200,
    13010, 17101, 19010, 14010, 19011, 17010, 13001, 17000, 16100, 9200, 15101, 15100, 18011, 18001,
    19001, 17100, 19000, 18010, 18101, 19200, 19100, 18000, 19101, 18100
  };

  H3Shape {
    corners = List.copyOf(corners);
  }

  /**
   * The resolution of a cell, 0 to 15.
   *
   * @param index the index of a cell
   */
  static int resolution(long index) {
    return (int) (index >>> 52) & 0xF;
  }

  /** Whether a number is the index of a cell. */
  static boolean isCell(long index) {
    int baseCell = baseCell(index);
    return index >>> 56 == MODE_CELL << 3
        && baseCell < BASE_CELLS.length
        && hasDigits(index)
        && !(isPentagon(baseCell) && firstDigit(index) == DELETED_DIGIT);
  }

  private static boolean hasDigits(long index) {
    for (int resolution = 1; resolution <= MAX_RESOLUTION; resolution++) {
      boolean isUnused = digit(index, resolution) == UNUSED_DIGIT;
      if (isUnused != resolution > resolution(index)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Computes the shape of a cell.
   *
   * @param index the index of a cell
   */
  static H3Shape of(long index) {
    return new Drawing(index).shape();
  }

  /**
   * Whether the cell contains a position. The projection from the centre of the sphere onto the plane that
   * touches it at the centre of the cell maps great circles to straight lines, so the position is inside if
   * a ray from it crosses an odd number of edges.
   */
  boolean contains(Vector position) {
    if (position.dot(centre) <= 0) {
      return false;
    }
    PlanePoint point = project(position);
    boolean isInside = false;
    for (int number = 0; number < corners.size(); number++) {
      PlanePoint from = project(corners.get(number));
      PlanePoint to = project(nextCorner(number));
      if (from.y() > point.y() != to.y() > point.y()) {
        double fraction = (point.y() - from.y()) / (to.y() - from.y());
        isInside ^= from.towards(to, fraction).x() > point.x();
      }
    }
    return isInside;
  }

  private PlanePoint project(Vector position) {
    Vector onPlane = position.times(1 / position.dot(centre));
    Vector axis = Math.abs(centre.z()) < POLAR ? new Vector(0, 0, 1) : new Vector(1, 0, 0);
    Vector east = axis.cross(centre).unit();
    return new PlanePoint(onPlane.dot(east), onPlane.dot(centre.cross(east)));
  }

  /** The point of each edge that is nearest to a position. */
  Stream<Vector> nearestOnEdges(Vector position) {
    return IntStream.range(0, corners.size())
        .mapToObj(number -> nearest(position, corners.get(number), nextCorner(number)));
  }

  private Vector nextCorner(int number) {
    return corners.get((number + 1) % corners.size());
  }

  private static Vector nearest(Vector position, Vector from, Vector to) {
    Vector normal = from.cross(to).unit();
    Vector foot = position.plus(normal.times(-position.dot(normal))).unit();
    if (from.cross(foot).dot(normal) < 0) {
      return from;
    }
    return foot.cross(to).dot(normal) < 0 ? to : foot;
  }

  private static int baseCell(long index) {
    return (int) (index >>> 45) & 0x7F;
  }

  private static int digit(long index, int resolution) {
    return (int) (index >>> (BITS_OF_DIGIT * (MAX_RESOLUTION - resolution))) & 7;
  }

  /** The first digit other than 0; 0 if there is none. */
  private static int firstDigit(long index) {
    for (int resolution = 1; resolution <= resolution(index); resolution++) {
      if (digit(index, resolution) != 0) {
        return digit(index, resolution);
      }
    }
    return 0;
  }

  /** The pentagons are at the corners of faces, at the coordinates (2, 0, 0). */
  private static boolean isPentagon(int baseCell) {
    return BASE_CELLS[baseCell] % 1000 == 200;
  }

  private static PlanePoint step(int resolution, double angle, double length) {
    double turn = resolution % 2 == 0 ? 0 : TURN;
    return PlanePoint.polar(length * UNIT * Math.pow(7, -resolution / 2.0), angle + turn);
  }

  /**
   * A turn of the plane about a corner of the face.
   *
   * @param corner the number of the corner, counterclockwise from the x axis
   * @param sixths the angle in units of 60°, counterclockwise
   */
  private record Turn(int corner, int sixths) {}

  /**
   * A point of the sphere.
   *
   * @param turns the turns that led to its face
   */
  private record Folded(Vector point, List<Turn> turns) {}

  /** The computation of one shape in the plane of the face of its base cell. */
  private static final class Drawing {

    private final int resolution;
    private final Vector faceCentre;
    private final Vector xAxis;
    private final Vector yAxis;
    private final PlanePoint baseCentre;
    private final PlanePoint centre;
    private final boolean isInPentagon;

    /** The direction of the middle of the part of the plane around a pentagon that contains the cell. */
    private final double middle;

    private final int numberOfCorners;

    Drawing(long index) {
      resolution = H3Shape.resolution(index);
      int baseCell = H3Shape.baseCell(index);
      double[] face = FACES[BASE_CELLS[baseCell] / 1000];
      faceCentre = Vector.of(new Position(Math.toDegrees(face[0]), Math.toDegrees(face[1])));
      Vector north = new Vector(0, 0, 1).plus(faceCentre.times(-faceCentre.z())).unit();
      xAxis = north.rotate(faceCentre, -face[2]);
      yAxis = faceCentre.cross(xAxis);
      baseCentre = position(BASE_CELLS[baseCell] % 1000);
      isInPentagon = isPentagon(baseCell);
      int firstDigit = firstDigit(index);
      boolean isTurned = isInPentagon && firstDigit == TURNED_DIGIT;
      centre = baseCentre.plus(offset(index).rotate(isTurned ? -SIXTH : 0));
      numberOfCorners = isInPentagon && firstDigit == 0 ? 5 : 6;
      middle = Math.toRadians(firstDigit == 0 ? 140 : isTurned ? 250 : 100);
    }

    private static PlanePoint position(int ijk) {
      int i = ijk / 100;
      int j = ijk / 10 % 10;
      int k = ijk % 10;
      return new PlanePoint(UNIT * (i - (j + k) / 2.0), UNIT * (j - k) * Math.sin(SIXTH));
    }

    private static PlanePoint offset(long index) {
      PlanePoint sum = new PlanePoint(0, 0);
      for (int r = 1; r <= H3Shape.resolution(index); r++) {
        int digit = digit(index, r);
        sum = digit == 0 ? sum : sum.plus(step(r, DIRECTIONS[digit] * SIXTH, 1));
      }
      return sum;
    }

    H3Shape shape() {
      List<Vector> corners = new ArrayList<>();
      for (int number = -1; number < numberOfCorners - 1; number++) {
        PlanePoint from = corner(number);
        PlanePoint to = corner(number + 1);
        corners.add(fold(from).point());
        if (resolution % 2 != 0) {
          addCrossing(from, to, corners);
        }
      }
      return new H3Shape(fold(centre).point(), corners);
    }

    private PlanePoint corner(int number) {
      return centre.plus(step(resolution, (number + 0.5) * SIXTH, 1 / Math.sqrt(3)));
    }

    /** The edges of cells of even resolutions meet the edges of faces in corners only. */
    private void addCrossing(PlanePoint from, PlanePoint to, List<Vector> corners) {
      List<Turn> start = fold(from).turns();
      if (start.equals(fold(to).turns())) {
        return;
      }
      double before = 0;
      double after = 1;
      for (int halving = 0; halving < HALVINGS; halving++) {
        double half = (before + after) / 2;
        if (fold(from.towards(to, half)).turns().equals(start)) {
          before = half;
        } else {
          after = half;
        }
      }
      boolean isCorner = before < MIN_PART || before > 1 - MIN_PART;
      if (!isCorner) {
        corners.add(fold(from.towards(to, before)).point());
      }
    }

    /** Folds the plane over the edges of the faces until the point is in the triangle of the face. */
    private Folded fold(PlanePoint start) {
      List<Turn> turns = new ArrayList<>();
      PlanePoint point = isInPentagon ? foldAroundPentagon(start, turns) : start;
      for (int folds = 0; folds < MAX_FOLDS; folds++) {
        int edge = crossedEdge(point);
        if (edge == NO_EDGE) {
          break;
        }
        point = turn(point, new Turn(edge, 1), turns);
      }
      Vector folded = toSpace(point);
      for (int last = turns.size() - 1; last >= 0; last--) {
        Turn turn = turns.get(last);
        folded = folded.rotate(toSpace(cornerOfFace(turn.corner())).unit(), -turn.sixths() * FIFTH);
      }
      return new Folded(folded.unit(), turns);
    }

    /** The five triangles around the pentagon fill five sixths of the plane, so the direction names one of them. */
    private PlanePoint foldAroundPentagon(PlanePoint point, List<Turn> turns) {
      double direction = point.minus(baseCentre).angle();
      double wrapped = middle + Math.IEEEremainder(direction - middle, 2 * Math.PI);
      int sixths = (int) Math.round((Math.PI - wrapped) / SIXTH);
      return sixths == 0 ? point : turn(point, new Turn(0, sixths), turns);
    }

    private static PlanePoint turn(PlanePoint point, Turn turn, List<Turn> turns) {
      turns.add(turn);
      return point.rotateAround(cornerOfFace(turn.corner()), turn.sixths() * SIXTH);
    }

    /** The edge that the point is beyond, by the number of the corner at its clockwise end. */
    private static int crossedEdge(PlanePoint point) {
      for (int edge = 0; edge < CORNERS; edge++) {
        PlanePoint normal = PlanePoint.polar(1, (2 * edge + 1) * SIXTH);
        if (point.dot(normal) > TO_EDGE + TOLERANCE) {
          return edge;
        }
      }
      return NO_EDGE;
    }

    private static PlanePoint cornerOfFace(int number) {
      return PlanePoint.polar(TO_CORNER, 2 * number * SIXTH);
    }

    private Vector toSpace(PlanePoint point) {
      return faceCentre.plus(xAxis.times(point.x())).plus(yAxis.times(point.y()));
    }
  }
}
