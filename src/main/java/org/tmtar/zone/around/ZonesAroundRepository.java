package org.tmtar.zone.around;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.geo.Circle;
import org.tmtar.geo.H3Cell;
import org.tmtar.geo.Position;
import org.tmtar.paging.BatchedList;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;
import org.tmtar.zone.ListedZone;

/**
 * Finds the zones around a position by the length of the straight line through the earth, which an index
 * orders by. Up to {@link #MAX_DISTANCE} the order by distance on the ground differs from the order by line
 * by millimetres, and a distance on the ground is never shorter than the line. Some surplus zones are
 * therefore read, and the caller computes the distances on the ground.
 *
 * <p>Only zones to watch can be farther away. If the nearest zones by line include such a zone, another
 * statement reads all zones that may be nearer on the ground.
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

  private static final String COLUMNS =
      ListedZone.columns(Integer.toString(ListedZone.MAX_TEXTS_SIZE));

  /** The same columns for {@link #AROUND}, which may read many secret zones. Few of them have texts. */
  private static final String COLUMNS_AROUND =
      ListedZone.columns("CASE WHEN z.secret THEN 0 ELSE " + ListedZone.MAX_TEXTS_SIZE + " END");

  /** The same columns for a statement that may read many zones. */
  private static final String COLUMNS_WITHOUT_TEXTS = ListedZone.columns("0");

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
      """.formatted(COLUMNS_AROUND, Circle.MAX_RADIUS + ROUNDING, SECRET);

  /** The nearest zones by straight line that are not secret. */
  private static final String NEAREST = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point)
      SELECT %s FROM here CROSS JOIN LATERAL (
        SELECT * FROM zones v WHERE v.active AND NOT v.secret
        ORDER BY v.position <-> here.point, v.id LIMIT :limit) AS z
      """.formatted(COLUMNS);

  /**
   * The nearest zones that are not secret, at any distance. At large distances the order by distance on
   * the ground differs from the order by line by less than 1 %. A zone that is nearer on the ground than
   * the last of the nearest zones by line is therefore within 2 % of that line.
   */
  private static final String NEAREST_AT_ANY_DISTANCE = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point),
      reach AS MATERIALIZED (
        SELECT 1 + 1.02 * max(line) AS metres FROM here CROSS JOIN LATERAL (
          SELECT v.position <-> here.point AS line FROM zones v WHERE v.active AND NOT v.secret
          ORDER BY v.position <-> here.point LIMIT :limit) AS nearest)
      SELECT %s FROM here CROSS JOIN reach CROSS JOIN LATERAL (
        SELECT * FROM zones v WHERE v.active AND NOT v.secret
          AND v.position <@ cube_enlarge(here.point, reach.metres, 3)
        ORDER BY v.position <-> here.point, v.id LIMIT 1000) AS z
      """.formatted(COLUMNS_WITHOUT_TEXTS);

  /** The circles of the active zones that are not secret and meet the circle with the radius {@code ?4}, unordered. */
  static final String IN_CIRCLE = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point)
      SELECT v.id, v.latitude, v.longitude, v.radius, v.position <-> here.point AS line
      FROM here JOIN zones v ON v.active AND NOT v.secret
        AND v.position <@ cube_enlarge(here.point, CAST(?4 AS double precision) + %s, 3)
        AND v.position <-> here.point <= CAST(?4 AS double precision) + v.radius
      """.formatted(Circle.MAX_RADIUS + ROUNDING);

  /** The active zones with the ids {@code ?1}. The argument of the format is the list of columns. */
  private static final String BY_IDS =
      "SELECT %s FROM zones z WHERE z.active AND z.id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))";

  private static final String WITH_TEXTS_BY_IDS = BY_IDS.formatted(ListedZone.COLUMNS);

  private static final String WITHOUT_TEXTS_BY_IDS = BY_IDS.formatted(COLUMNS_WITHOUT_TEXTS);

  private static final Comparator<Candidate> NEAREST_FIRST =
      Comparator.comparingDouble(Candidate::line).thenComparingLong(Candidate::id);

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
  List<FoundZone> findAround(Position visitor, double radius, int limit) {
    return findByIndex(around(limit), visitor, radius);
  }

  /**
   * Finds the nearest active zones that are not secret. The result is unordered and may contain further
   * zones.
   *
   * @param limit the number of requested zones
   */
  List<FoundZone> findNearest(Position visitor, int limit) {
    List<FoundZone> nearest = findByIndex(nearest(limit), visitor);
    boolean isComplete = nearest.stream().allMatch(zone -> zone.distance() <= MAX_DISTANCE);
    return isComplete ? nearest : findByIndex(nearestAtAnyDistance(limit), visitor);
  }

  /**
   * The zones of a response with all texts. Zones that are read again are omitted if they are no longer active, or
   * if the visitor no longer sees them.
   *
   * @param found the zones in the order of the response
   * @param isShown whether the visitor sees a zone
   */
  BatchedList<FoundZone> withTexts(
      List<FoundZone> found, Position visitor, Predicate<FoundZone> isShown) {
    return ListedZone.withTexts(
        found,
        FoundZone::listed,
        ids -> read(ids, visitor).stream().filter(isShown).toList());
  }

  private List<FoundZone> read(List<Long> ids, Position visitor) {
    return sql.find(row -> FoundZone.of(row, visitor), WITH_TEXTS_BY_IDS, joined(ids));
  }

  private static String joined(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * Finds the active zones that are not secret and have a point in common with a cell, the nearest to its
   * centre first. One statement reads the circles of all zones that meet a circle around the cell. It must run
   * within a transaction, so that only a few of them are in memory.
   *
   * @param limit the maximum number of zones, at least 1
   */
  List<ListedZone> findMeeting(H3Cell cell, int limit) {
    Circle circle = cell.coveringCircle();
    double[] point = circle.centre().toCartesian();
    NavigableSet<Candidate> nearest = new TreeSet<>(NEAREST_FIRST);
    sql.forEach(
        row -> {
          Candidate candidate = Candidate.of(row);
          boolean isNear =
              nearest.size() < limit || NEAREST_FIRST.compare(candidate, nearest.last()) < 0;
          if (isNear && cell.meets(candidate.circle())) {
            nearest.add(candidate);
          }
          if (nearest.size() > limit) {
            nearest.pollLast();
          }
        },
        IN_CIRCLE,
        point[0],
        point[1],
        point[2],
        circle.radius());
    List<Long> ids = nearest.stream().map(Candidate::id).toList();
    return NativeQueries.inOrder(
        ids, readOpen(WITHOUT_TEXTS_BY_IDS, ids), listed -> listed.zone().id());
  }

  /** The zones of {@link #findMeeting} with all texts, without those that visitors no longer see. */
  BatchedList<ListedZone> withTexts(List<ListedZone> found) {
    return ListedZone.withTexts(found, listed -> listed, ids -> readOpen(WITH_TEXTS_BY_IDS, ids));
  }

  private List<ListedZone> readOpen(String statement, List<Long> ids) {
    return sql.find(ListedZone::of, statement, joined(ids)).stream()
        .filter(listed -> !listed.zone().isSecret())
        .toList();
  }

  /**
   * A zone that may meet a cell.
   *
   * @param line the straight line between the centres of the cell and of the zone in metres
   */
  private record Candidate(long id, Circle circle, double line) {

    static Candidate of(ResultSet row) throws SQLException {
      Position centre = new Position(row.getDouble("latitude"), row.getDouble("longitude"));
      return new Candidate(
          row.getLong("id"), new Circle(centre, row.getDouble("radius")), row.getDouble("line"));
    }
  }

  /** The statement of {@link #findAround}. */
  static String around(int limit) {
    return withLimit(AROUND, limit + SURPLUS);
  }

  /** The first statement of {@link #findNearest}. */
  static String nearest(int limit) {
    return withLimit(NEAREST, limit + SURPLUS);
  }

  /** The second statement of {@link #findNearest}. */
  static String nearestAtAnyDistance(int limit) {
    return withLimit(NEAREST_AT_ANY_DISTANCE, limit);
  }

  /**
   * Inlines the limit as a literal, so that PostgreSQL reuses one query plan. With a bind parameter it estimates a
   * tenth of all zones, and plans the statement for each request.
   */
  private static String withLimit(String statement, int limit) {
    return statement.replace(":limit", Integer.toString(limit));
  }

  /** Reads zones that JPA does not manage, because surplus zones are read and none is changed. */
  private List<FoundZone> findByIndex(String statement, Position visitor, Object... further) {
    Object[] parameters = Stream.concat(
            Arrays.stream(visitor.toCartesian()).boxed(), Arrays.stream(further))
        .toArray();
    return sql.find(row -> FoundZone.of(row, visitor), BY_INDEX + statement, parameters);
  }
}
