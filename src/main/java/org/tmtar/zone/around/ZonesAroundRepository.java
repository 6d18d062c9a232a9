package org.tmtar.zone.around;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.persistence.Sql;
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
  private static final int SPARE = 50;

  /**
   * Has the statements of this transaction read zones in the order of the index. The database takes it for
   * granted that a box has few of them, whatever its size, and would read and sort all that are in it.
   */
  static final String BY_INDEX = "SET LOCAL enable_sort = off";

  /**
   * {@code ?1}, {@code ?2} where the visitor is; {@code ?3} how far the edge of a zone may be, in metres.
   * Filled in is how many are read.
   *
   * <p>The point is made once, not for every row. What shows itself and what is secret are read from an
   * index of its own each, of secret zones those that the visitor stands in.
   */
  private static final String AROUND = """
      WITH here AS MATERIALIZED (SELECT earth_point(?1, ?2) AS point)
      SELECT %1$s FROM here CROSS JOIN LATERAL (
        (SELECT * FROM zones v WHERE v.active AND NOT v.secret
            AND v.position <@ cube_enlarge(here.point, CAST(?3 AS double precision) + %2$s, 3)
            AND v.position <-> here.point <= CAST(?3 AS double precision) + v.radius
          ORDER BY v.position <-> here.point, v.id LIMIT %3$s)
        UNION ALL
        (SELECT * FROM zones v WHERE v.active AND v.secret
            AND v.position <@ cube_enlarge(here.point, %2$s, 3)
            AND v.position <-> here.point <= v.radius
          ORDER BY v.position <-> here.point, v.id LIMIT %3$s)) AS z
      """;

  /**
   * The nearest of those that show themselves, whatever the distance. Far away the order of the ways over
   * the ground differs from that of the lines by less than 1 %, so whatever is nearer than the last of the
   * nearest is within 2 % of it.
   */
  static final String NEAREST = """
      WITH here AS MATERIALIZED (SELECT earth_point(?1, ?2) AS point),
      reach AS MATERIALIZED (
        SELECT 1 + 1.02 * max(line) AS metres FROM here CROSS JOIN LATERAL (
          SELECT v.position <-> here.point AS line FROM zones v WHERE v.active AND NOT v.secret
          ORDER BY v.position <-> here.point LIMIT ?3) AS nearest)
      SELECT %s FROM here CROSS JOIN reach CROSS JOIN LATERAL (
        SELECT * FROM zones v WHERE v.active AND NOT v.secret
          AND v.position <@ cube_enlarge(here.point, reach.metres, 3)
        ORDER BY v.position <-> here.point, v.id LIMIT 1000) AS z
      """.formatted(Zone.COLUMNS);

  @PersistenceContext
  private EntityManager entities;

  /**
   * At least the nearest of the active zones whose edge lies within a radius, of secret ones those that the
   * visitor stands in; some more, in no order.
   *
   * @param radius metres, at most {@link #FARTHEST}
   * @param limit how many are wanted
   */
  List<ZoneResponse> findAround(Position visitor, double radius, int limit) {
    Sql.query(entities, BY_INDEX).executeUpdate();
    return zones(
        Sql.rows(entities, around(limit), visitor.latitude(), visitor.longitude(), radius));
  }

  /** The statement of {@link #findAround}. */
  static String around(int limit) {
    return AROUND.formatted(Zone.COLUMNS, Circle.LARGEST_RADIUS + 1, limit + SPARE);
  }

  /** At least the nearest of the zones that show themselves, and perhaps some more; in no order. */
  List<ZoneResponse> findNearest(Position visitor, int limit) {
    Sql.query(entities, BY_INDEX).executeUpdate();
    return zones(Sql.rows(entities, NEAREST, visitor.latitude(), visitor.longitude(), limit));
  }

  /** Straight from their rows: more are read than are shown, and none is changed. */
  private static List<ZoneResponse> zones(List<Object[]> rows) {
    return rows.stream()
        .map(row -> new ZoneResponse(
            (Long) row[0],
            (String) row[1],
            (Long) row[2],
            (Double) row[3],
            (Double) row[4],
            (Double) row[5],
            (Boolean) row[6],
            (Boolean) row[7]))
        .toList();
  }
}
