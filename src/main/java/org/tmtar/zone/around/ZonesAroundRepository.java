package org.tmtar.zone.around;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tmtar.geo.Circle;
import org.tmtar.geo.MapPoint;
import org.tmtar.geo.Position;
import org.tmtar.persistence.SqlClient;
import org.tmtar.zone.Zone;

/**
 * Finds the zones around a position. For a limit of at most {@link #MAX_MAP_LIMIT}, it reads the nearest zones on
 * the map, whose index is the fastest. The order on the map is approximate. {@link MapPoint#reach} shows
 * afterwards whether the result is complete.
 *
 * <p>For a larger limit or an incomplete result, it finds the zones by the length of the straight line
 * through the earth, which another index orders by. Up to {@link #MAX_DISTANCE} the order by distance on
 * the ground differs from the order by line by millimetres, and a distance on the ground is never shorter
 * than the line. Some surplus zones are therefore read, and the caller computes the distances on the
 * ground.
 */
@ApplicationScoped
public class ZonesAroundRepository {

  /** The maximum radius of a search, in metres. */
  static final int MAX_DISTANCE = 50_000;

  /** The number of surplus zones that are read, because the order of the index is approximate. */
  static final int SURPLUS = 4;

  /**
   * The maximum difference between a distance on the ground and the straight line, in metres, up to
   * {@link #MAX_DISTANCE}.
   */
  private static final int ROUNDING = 1;

  /**
   * The maximum limit for which the map is used. Up to this limit the nearest zones, regardless of the
   * radius, are likely to contain all requested zones.
   */
  private static final int MAX_MAP_LIMIT = 50;

  /**
   * The active secret zones that contain the visitor, at most 1000, found by an index of the bounding
   * boxes of their circles. They are not ordered: with {@code enable_sort} off, a sort that no index
   * replaces has such a high estimated cost that PostgreSQL would first compile the statement with JIT.
   */
  private static final String SECRET = """
      (SELECT * FROM zones v WHERE v.active AND v.secret
        AND cube_enlarge(v.position, v.radius, 3) @> here.point
        AND v.position <-> here.point <= v.radius LIMIT 1000)""";

  /**
   * The nearest active zones on the map that are not secret. Their order is approximately the order by
   * distance on the ground.
   */
  private static final String SHOWN_ON_MAP = """
      (SELECT * FROM zones v WHERE v.active AND NOT v.secret
        ORDER BY web_mercator(v.latitude, v.longitude) <-> here.map LIMIT :limit)""";

  /**
   * {@code ?1} to {@code ?3} are the visitor's coordinates in space, {@code ?4} and {@code ?5} the
   * coordinates on the map.
   */
  private static final String AROUND_ON_MAP = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point, point(?4, ?5) AS map)
      SELECT %s FROM here CROSS JOIN LATERAL (%s UNION ALL %s) AS z
      """.formatted(Zone.COLUMNS, SHOWN_ON_MAP, SECRET);

  /** {@code ?1} and {@code ?2} are the visitor's coordinates on the map. */
  private static final String NEAREST_ON_MAP = """
      WITH here AS MATERIALIZED (SELECT point(?1, ?2) AS map)
      SELECT %s FROM here CROSS JOIN LATERAL %s AS z
      """.formatted(Zone.COLUMNS, SHOWN_ON_MAP);

  /**
   * Precedes a statement and disables sorts, so that PostgreSQL reads zones in the order of the index.
   * PostgreSQL estimates that a box contains few zones, regardless of its size, and would otherwise read
   * and sort all zones in the box.
   */
  static final String BY_INDEX = "SELECT set_config('enable_sort', 'off', true);";

  /**
   * The zones by straight line. {@code ?1} to {@code ?3} are the visitor's coordinates in space,
   * {@code ?4} is the maximum distance to the edge of a zone in metres.
   *
   * <p>The point is computed once, not for each row. Zones that are not secret and secret zones are read
   * from separate indexes.
   */
  private static final String AROUND =
      """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point)
      SELECT %s FROM here CROSS JOIN LATERAL (
        (SELECT * FROM zones v WHERE v.active AND NOT v.secret
            AND v.position <@ cube_enlarge(here.point, CAST(?4 AS double precision) + %s, 3)
            AND v.position <-> here.point <= CAST(?4 AS double precision) + v.radius
          ORDER BY v.position <-> here.point, v.id LIMIT :limit)
        UNION ALL %s) AS z
      """.formatted(Zone.COLUMNS, Circle.MAX_RADIUS + ROUNDING, SECRET);

  /**
   * The nearest zones that are not secret, at any distance. At large distances the order by distance on
   * the ground differs from the order by line by less than 1 %. A zone that is nearer on the ground than
   * the last of the nearest zones by line is therefore within 2 % of that line.
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

  private SqlClient sql;

  protected ZonesAroundRepository() {}

  @Inject
  public ZonesAroundRepository(SqlClient sql) {
    this.sql = sql;
  }

  /**
   * Finds the active zones around a visitor: the nearest zones whose edge is within a radius, and the
   * secret zones that contain the visitor. The result is unordered and may contain further zones.
   *
   * @param radius the radius in metres, at most {@link #MAX_DISTANCE}
   * @param limit the number of requested zones
   */
  List<NearbyZoneResponse> findAround(Position visitor, double radius, int limit) {
    if (limit <= MAX_MAP_LIMIT) {
      double[] point = visitor.toCartesian();
      MapPoint onMap = MapPoint.of(visitor);
      List<NearbyZoneResponse> first =
          find(aroundOnMap(limit), visitor, point[0], point[1], point[2], onMap.x(), onMap.y());
      if (isComplete(first, visitor, radius, limit)) {
        return first;
      }
    }
    return findByIndex(around(limit), visitor, radius);
  }

  /**
   * Finds the nearest active zones that are not secret. The result is unordered and may contain further
   * zones.
   *
   * @param limit the number of requested zones
   */
  List<NearbyZoneResponse> findNearest(Position visitor, int limit) {
    if (limit <= MAX_MAP_LIMIT) {
      MapPoint onMap = MapPoint.of(visitor);
      List<NearbyZoneResponse> first = find(nearestOnMap(limit), visitor, onMap.x(), onMap.y());
      if (isComplete(first, visitor, Double.POSITIVE_INFINITY, limit)) {
        return first;
      }
    }
    return findByIndex(NEAREST, visitor, limit);
  }

  /**
   * Whether the zones found on the map include all requested zones, because every other zone is too far
   * away.
   */
  private static boolean isComplete(
      List<NearbyZoneResponse> found, Position visitor, double radius, int limit) {
    List<NearbyZoneResponse> shown =
        found.stream().filter(zone -> !zone.isSecret()).toList();
    if (shown.size() < limit + SURPLUS) {
      return true;
    }
    MapPoint here = MapPoint.of(visitor);
    double maxFoundDistance = shown.stream()
        .mapToDouble(zone -> here.distanceTo(MapPoint.of(zone.centre())))
        .max()
        .orElseThrow();
    return MapPoint.reach(visitor, maxCentreDistance(shown, radius, limit)) < maxFoundDistance;
  }

  /** The maximum distance to the centre of a requested zone, in metres. */
  private static double maxCentreDistance(
      List<NearbyZoneResponse> shown, double radius, int limit) {
    return shown.stream()
        .filter(zone -> zone.metresToEdge() <= radius)
        .mapToDouble(NearbyZoneResponse::distance)
        .sorted()
        .skip(limit - 1L)
        .findFirst()
        .orElse(radius + Circle.MAX_RADIUS);
  }

  /** The statement that reads the map. Its result is complete if {@link #isComplete} returns true. */
  static String aroundOnMap(int limit) {
    return limited(AROUND_ON_MAP, limit);
  }

  /** The same statement for the zones to watch. */
  static String nearestOnMap(int limit) {
    return limited(NEAREST_ON_MAP, limit);
  }

  /** The statement whose result is always complete. */
  static String around(int limit) {
    return limited(AROUND, limit);
  }

  /** Inlines the limit as a literal, so that PostgreSQL plans for few rows. */
  private static String limited(String statement, int limit) {
    return statement.replace(":limit", Integer.toString(limit + SURPLUS));
  }

  private List<NearbyZoneResponse> findByIndex(
      String statement, Position visitor, Number lastParameter) {
    double[] point = visitor.toCartesian();
    return find(BY_INDEX + statement, visitor, point[0], point[1], point[2], lastParameter);
  }

  /**
   * Creates responses directly from the rows, without entities: surplus zones are read, and none is
   * changed.
   */
  private List<NearbyZoneResponse> find(String statement, Position visitor, Object... parameters) {
    return sql.find(row -> NearbyZoneResponse.of(Zone.read(row), visitor), statement, parameters);
  }
}
