package org.tmtar.zone.around;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.tmtar.geo.Circle;
import org.tmtar.geo.MapPoint;
import org.tmtar.geo.Position;
import org.tmtar.persistence.SqlClient;
import org.tmtar.zone.Zone;
import org.tmtar.zone.ZoneResponse;

/**
 * Finds the zones around a position. Up to {@link #FEW} are the nearest on a map, whose index is the fastest;
 * whether the map has them in an order that is right enough is reckoned afterwards, see {@link MapPoint#reach}.
 *
 * <p>Otherwise, they are found by the straight line through the earth, which another index orders by. Up to
 * {@link #MAX_DISTANCE} the order of the ways over the ground differs from that by millimetres, and no way is
 * shorter than the line; so a few zones too many are read, and whoever asks measures the ways.
 */
@ApplicationScoped
public class ZonesAroundRepository {

  /** The largest radius that can be asked for, in metres. */
  static final int MAX_DISTANCE = 50_000;

  /** How many zones more are read than are wanted, for the order to be wrong by some. */
  static final int SPARE = 4;

  /** What the way over the ground is longer than the line at most, in metres, as far as {@link #MAX_DISTANCE}. */
  private static final int ROUNDING = 1;

  /** Of so many it is likely that the nearest of all zones are the ones that are wanted. */
  private static final int FEW = 50;

  /**
   * Those that the visitor stands in, a thousand at most, by an index of the boxes around their circles. Of
   * these there is no order: where sorts are off, one that no index saves counts as so dear that PostgreSQL
   * would compile the statement first.
   */
  private static final String SECRET = """
      (SELECT * FROM zones v WHERE v.active AND v.secret
        AND cube_enlarge(v.position, v.radius, 3) @> here.point
        AND v.position <-> here.point <= v.radius LIMIT 1000)""";

  /** The nearest on the map of those that show themselves, in an order that is nearly that on the ground. */
  private static final String SHOWN_ON_MAP = """
      (SELECT * FROM zones v WHERE v.active AND NOT v.secret
        ORDER BY web_mercator(v.latitude, v.longitude) <-> here.map LIMIT :limit)""";

  /** {@code ?1} to {@code ?3} where the visitor is in space, {@code ?4} and {@code ?5} where on the map. */
  private static final String AROUND_ON_MAP = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point, point(?4, ?5) AS map)
      SELECT %s FROM here CROSS JOIN LATERAL (%s UNION ALL %s) AS z
      """.formatted(Zone.COLUMNS, SHOWN_ON_MAP, SECRET);

  /** {@code ?1} and {@code ?2} where the visitor is on the map. */
  private static final String NEAREST_ON_MAP = """
      WITH here AS MATERIALIZED (SELECT point(?1, ?2) AS map)
      SELECT %s FROM here CROSS JOIN LATERAL %s AS z
      """.formatted(Zone.COLUMNS, SHOWN_ON_MAP);

  /**
   * Goes before a statement, and has it read zones in the order of the index. The database takes it for
   * granted that a box has few of them, whatever its size, and would read and sort all that are in it.
   */
  static final String BY_INDEX = "SELECT set_config('enable_sort', 'off', true);";

  /**
   * {@code ?1} to {@code ?3} where the visitor is in space; {@code ?4} how far the edge of a zone may be, in metres.
   *
   * <p>The point is made once, not for every row. What shows itself and what is secret are read from an
   * index of its own each.
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

  private SqlClient rows;

  protected ZonesAroundRepository() {}

  @Inject
  public ZonesAroundRepository(SqlClient rows) {
    this.rows = rows;
  }

  /**
   * At least the nearest of the active zones whose edge lies within a radius, of secret ones those that the
   * visitor stands in; some more, in no order.
   *
   * @param radius metres, at most {@link #MAX_DISTANCE}
   * @param limit how many are wanted
   */
  List<NearbyZoneResponse> findAround(Position visitor, double radius, int limit) {
    if (limit <= FEW) {
      double[] point = visitor.inSpace();
      MapPoint onMap = MapPoint.of(visitor);
      List<NearbyZoneResponse> first =
          find(aroundOnMap(limit), visitor, point[0], point[1], point[2], onMap.x(), onMap.y());
      if (areAll(first, visitor, radius, limit)) {
        return first;
      }
    }
    return findByIndex(around(limit), visitor, radius);
  }

  /** At least the nearest of the zones that show themselves, and perhaps some more; in no order. */
  List<NearbyZoneResponse> findNearest(Position visitor, int limit) {
    if (limit <= FEW) {
      MapPoint onMap = MapPoint.of(visitor);
      List<NearbyZoneResponse> first = find(nearestOnMap(limit), visitor, onMap.x(), onMap.y());
      if (areAll(first, visitor, Double.POSITIVE_INFINITY, limit)) {
        return first;
      }
    }
    return findByIndex(NEAREST, visitor, limit);
  }

  /** Whether no zone can be wanted that is farther away on the map than those that were found on it. */
  private static boolean areAll(
      List<NearbyZoneResponse> found, Position visitor, double radius, int limit) {
    List<NearbyZoneResponse> shown =
        found.stream().filter(zone -> !zone.secret()).toList();
    if (shown.size() < limit + SPARE) {
      return true;
    }
    MapPoint here = MapPoint.of(visitor);
    double farthestFound = shown.stream()
        .mapToDouble(zone -> here.distanceTo(MapPoint.of(zone.centre())))
        .max()
        .orElseThrow();
    return MapPoint.reach(visitor, farthestWanted(shown, radius, limit)) < farthestFound;
  }

  /** How far away the centre of a zone that is wanted can be, in metres. */
  private static double farthestWanted(List<NearbyZoneResponse> shown, double radius, int limit) {
    return shown.stream()
        .filter(zone -> zone.metresToEdge() <= radius)
        .mapToDouble(NearbyZoneResponse::distance)
        .sorted()
        .skip(limit - 1L)
        .findFirst()
        .orElse(radius + Circle.MAX_RADIUS);
  }

  /** The statement that is enough if {@link #areAll} says so. */
  static String aroundOnMap(int limit) {
    return limited(AROUND_ON_MAP, limit);
  }

  /** The same of zones to watch. */
  static String nearestOnMap(int limit) {
    return limited(NEAREST_ON_MAP, limit);
  }

  /** The statement that always is. */
  static String around(int limit) {
    return limited(AROUND, limit);
  }

  /** The limit is no parameter, for the database to plan for few rows. */
  private static String limited(String sql, int limit) {
    return sql.replace(":limit", Integer.toString(limit + SPARE));
  }

  private List<NearbyZoneResponse> findByIndex(String sql, Position visitor, Number fourth) {
    double[] point = visitor.inSpace();
    return find(BY_INDEX + sql, visitor, point[0], point[1], point[2], fourth);
  }

  /** Straight from their rows: more are read than are shown, and none is changed. */
  private List<NearbyZoneResponse> find(String sql, Position visitor, Object... parameters) {
    return rows.find(row -> NearbyZoneResponse.of(read(row), visitor), sql, parameters);
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
