package org.tmtar.zone.around;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.persistence.Rows;
import org.tmtar.zone.Zone;
import org.tmtar.zone.ZoneResponse;

/**
 * Finds the zones around a position by the straight line through the earth, which an index orders by. Up
 * to {@link #FARTHEST} the order of the ways over the ground differs from that by millimetres, and no way
 * is shorter than the line; so a few zones too many are read, and whoever asks measures the ways.
 */
@ApplicationScoped
public class ZonesAroundRepository {

  /** The largest radius that can be asked for, in metres. */
  static final int FARTHEST = 50_000;

  /** How many zones more are read than are wanted, among which millimetres may decide. */
  static final int SPARE = 4;

  /** What the way over the ground is longer than the line at most, in metres, as far as {@link #FARTHEST}. */
  private static final int ROUNDING = 1;

  /** Of so many it is likely that the nearest of all zones are the ones that are wanted. */
  private static final int FEW = 50;

  /**
   * Those that the visitor stands in, by an index of the boxes around their circles. Of these there is no order:
   * where sorts are off, one that no index saves counts as so dear that PostgreSQL would compile the statement
   * first.
   */
  private static final String SECRET = """
      (SELECT * FROM zones v WHERE v.active AND v.secret
        AND cube_enlarge(v.position, v.radius, 3) @> here.point
        AND v.position <-> here.point <= v.radius LIMIT 1000)""";

  /**
   * The nearest of those that show themselves, however far away, and secret ones; {@code ?1} to {@code ?3}
   * where the visitor is in space. Filled in is how many are read.
   */
  private static final String FIRST = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point)
      SELECT %s, z.position <-> here.point AS line FROM here CROSS JOIN LATERAL (
        (SELECT * FROM zones v WHERE v.active AND NOT v.secret
          ORDER BY v.position <-> here.point, v.id LIMIT %d)
        UNION ALL %s) AS z
      """;

  /**
   * Goes before a statement, and has it read zones in the order of the index. The database takes it for
   * granted that a box has few of them, whatever its size, and would read and sort all that are in it.
   */
  static final String BY_INDEX = "SELECT set_config('enable_sort', 'off', true);";

  /**
   * {@code ?1} to {@code ?3} where the visitor is in space; {@code ?4} how far the edge of a zone may be, in metres.
   * Filled in is how many are read.
   *
   * <p>The point is made once, not for every row. What shows itself and what is secret are read from an
   * index of its own each.
   */
  private static final String AROUND = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point)
      SELECT %1$s FROM here CROSS JOIN LATERAL (
        (SELECT * FROM zones v WHERE v.active AND NOT v.secret
            AND v.position <@ cube_enlarge(here.point, CAST(?4 AS double precision) + %2$s, 3)
            AND v.position <-> here.point <= CAST(?4 AS double precision) + v.radius
          ORDER BY v.position <-> here.point, v.id LIMIT %3$s)
        UNION ALL %4$s) AS z
      """;

  /**
   * The nearest of those that show themselves, whatever the distance. Far away the order of the ways over
   * the ground differs from that of the lines by less than 1 %, so whatever is nearer than the last of the
   * nearest is within 2 % of it.
   */
  static final String NEAREST = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point),
      reach AS MATERIALIZED (
        SELECT 1 + 1.02 * max(line) AS metres FROM here CROSS JOIN LATERAL (
          SELECT v.position <-> here.point AS line FROM zones v WHERE v.active AND NOT v.secret
          ORDER BY v.position <-> here.point LIMIT ?4) AS nearest)
      SELECT %s FROM here CROSS JOIN reach CROSS JOIN LATERAL (
        SELECT * FROM zones v WHERE v.active AND NOT v.secret
          AND v.position <@ cube_enlarge(here.point, reach.metres, 3)
        ORDER BY v.position <-> here.point, v.id LIMIT 1000) AS z
      """.formatted(Zone.COLUMNS);

  private Rows rows;

  protected ZonesAroundRepository() {}

  @Inject
  public ZonesAroundRepository(Rows rows) {
    this.rows = rows;
  }

  /**
   * At least the nearest of the active zones whose edge lies within a radius, of secret ones those that the
   * visitor stands in; some more, in no order.
   *
   * @param radius metres, at most {@link #FARTHEST}
   * @param limit how many are wanted
   */
  List<ZoneResponse> findAround(Position visitor, double radius, int limit) {
    if (limit <= FEW) {
      List<Found> first = findFirst(visitor, limit);
      if (areAll(first, radius, limit)) {
        return first.stream().map(Found::zone).toList();
      }
    }
    return find(around(limit), visitor, radius);
  }

  private List<Found> findFirst(Position visitor, int limit) {
    double[] point = visitor.inSpace();
    return rows.find(
        row -> new Found(read(row), row.getDouble("line")),
        first(limit),
        point[0],
        point[1],
        point[2]);
  }

  /** Whether no zone that is farther away can be wanted. */
  private static boolean areAll(List<Found> first, double radius, int limit) {
    List<Found> shown = first.stream().filter(found -> !found.zone().secret()).toList();
    double farthest = shown.stream().mapToDouble(Found::metres).max().orElse(0);
    return shown.size() < limit + SPARE
        || farthest > radius + Circle.LARGEST_RADIUS + ROUNDING
        || shown.stream().filter(found -> found.isWithin(radius)).count() >= limit;
  }

  /**
   * A zone that was found.
   *
   * @param metres to its centre on a straight line
   */
  private record Found(ZoneResponse zone, double metres) {

    boolean isWithin(double radius) {
      return metres <= radius + zone.radius() - ROUNDING;
    }
  }

  /** The statement that is enough where the nearest zones are those that are wanted. */
  static String first(int limit) {
    return FIRST.formatted(Zone.COLUMNS, limit + SPARE, SECRET);
  }

  /** The statement that always is. */
  static String around(int limit) {
    return AROUND.formatted(Zone.COLUMNS, Circle.LARGEST_RADIUS + ROUNDING, limit + SPARE, SECRET);
  }

  /** At least the nearest of the zones that show themselves, and perhaps some more; in no order. */
  List<ZoneResponse> findNearest(Position visitor, int limit) {
    return find(NEAREST, visitor, limit);
  }

  /** Straight from their rows: more are read than are shown, and none is changed. */
  private List<ZoneResponse> find(String sql, Position visitor, Number fourth) {
    double[] point = visitor.inSpace();
    return rows.find(
        ZonesAroundRepository::read, BY_INDEX + sql, point[0], point[1], point[2], fourth);
  }

  private static ZoneResponse read(ResultSet row) throws SQLException {
    return new ZoneResponse(
        row.getLong("id"),
        row.getString("title"),
        row.getLong("location_id"),
        row.getDouble("latitude"),
        row.getDouble("longitude"),
        row.getDouble("radius"),
        row.getBoolean("active"),
        row.getBoolean("secret"));
  }
}
