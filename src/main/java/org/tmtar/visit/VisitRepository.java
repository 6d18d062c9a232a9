package org.tmtar.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.paging.BatchedList;
import org.tmtar.persistence.SqlClient;
import org.tmtar.text.LanguagePreference;
import org.tmtar.zone.ListedZone;
import org.tmtar.zone.VisibleZones;
import org.tmtar.zone.Zone;

/** Reads the public zones around a position or at a location, with the numbers of their objects. */
@ApplicationScoped
public class VisitRepository {

  /** The maximum distance from a position to the edge of a zone, in metres. */
  static final int MAX_DISTANCE = 5000;

  /** The maximum number of zones. */
  static final int MAX_ZONES = 200;

  /** The number of surplus zones that are read, because the order of the index is approximate. */
  private static final int SURPLUS = 4;

  /** The maximum difference between a distance on the ground and the straight line, in metres. */
  private static final int ROUNDING = 1;

  /**
   * Disables sorts, so that PostgreSQL reads zones in the order of the index and stops at the limit. It
   * estimates that a box contains few zones, regardless of its size.
   */
  private static final String BY_INDEX = "SELECT set_config('enable_sort', 'off', true);";

  private static final String WITH_OBJECTS = """
      , (SELECT count(*) FROM subzones s JOIN ar_objects o ON o.subzone_id = s.id
        WHERE s.zone_id = z.id AND s.active AND o.active) AS objects
      """;

  /** The languages of the texts of a zone, if they are not read with the zone. */
  private static final String LANGUAGES =
      """
      CASE WHEN %s > %d THEN concat_ws(',', z.language, (
        SELECT string_agg(tag, ',') FROM json_object_keys(CAST(z.translations AS json)) AS tag)) END AS languages
      """.formatted(ListedZone.TEXTS_SIZE, ListedZone.MAX_TEXTS_SIZE);

  private static final String COLUMNS =
      ListedZone.columns(Integer.toString(ListedZone.MAX_TEXTS_SIZE)) + ", " + LANGUAGES;

  /** The public zones by straight line. {@code ?1} to {@code ?3} are the coordinates in space. */
  static final String AROUND = """
      WITH here AS MATERIALIZED (SELECT cube(ARRAY[?1, ?2, ?3]) AS point)
      SELECT z.* %s FROM here CROSS JOIN LATERAL (
        SELECT %s FROM zones z JOIN locations l ON l.id = z.location_id
        WHERE %s AND z.position <@ cube_enlarge(here.point, %d, 3)
          AND z.position <-> here.point <= %d + z.radius
        ORDER BY z.position <-> here.point, z.id LIMIT %d) AS z
      """.formatted(
          WITH_OBJECTS,
          COLUMNS,
          VisibleZones.PUBLIC,
          MAX_DISTANCE + Circle.MAX_RADIUS + ROUNDING,
          MAX_DISTANCE,
          MAX_ZONES + SURPLUS);

  /** The public zones of the location {@code ?1}. */
  private static final String OF_LOCATION =
      """
      SELECT z.* %s FROM (
        SELECT %s FROM zones z JOIN locations l ON l.id = z.location_id
        WHERE %s AND z.location_id = ?1 ORDER BY z.id LIMIT %d) AS z
      ORDER BY z.id
      """.formatted(WITH_OBJECTS, COLUMNS, VisibleZones.PUBLIC, MAX_ZONES);

  /** The public zones with the ids {@code ?1}. */
  private static final String BY_IDS =
      """
      SELECT z.* %s FROM (
        SELECT %s, NULL AS languages FROM zones z JOIN locations l ON l.id = z.location_id
        WHERE %s AND z.id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))) AS z
      """.formatted(WITH_OBJECTS, ListedZone.COLUMNS, VisibleZones.PUBLIC);

  private SqlClient sql;

  protected VisitRepository() {}

  @Inject
  public VisitRepository(SqlClient sql) {
    this.sql = sql;
  }

  /** The public zones whose edge is near a position, by the distance to their centres. */
  List<VisitedZone> findAround(Position position) {
    double[] point = position.toCartesian();
    return sql.find(VisitRepository::read, BY_INDEX + AROUND, point[0], point[1], point[2]).stream()
        .filter(visited ->
            metres(position, visited) <= MAX_DISTANCE + visited.zone().circle().radius())
        .sorted(Comparator.comparingDouble((VisitedZone visited) -> metres(position, visited))
            .thenComparingLong(visited -> visited.zone().id()))
        .limit(MAX_ZONES)
        .toList();
  }

  /** The public zones of a location, by id. */
  List<VisitedZone> findOf(long locationId) {
    return sql.find(VisitRepository::read, OF_LOCATION, locationId);
  }

  /**
   * The zones of a response with all texts, without zones that were read again and are no longer public.
   *
   * @param found the zones in the order of the response
   */
  BatchedList<VisitedZone> withTexts(List<VisitedZone> found) {
    return ListedZone.withTexts(found, VisitedZone::listed, this::findByIds);
  }

  private List<VisitedZone> findByIds(List<Long> ids) {
    String joined = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    return sql.find(VisitRepository::read, BY_IDS, joined);
  }

  private static VisitedZone read(ResultSet row) throws SQLException {
    String languages = row.getString("languages");
    return new VisitedZone(
        ListedZone.of(row),
        row.getLong("objects"),
        languages == null || languages.isEmpty() ? Set.of() : Set.of(languages.split(",", -1)));
  }

  private static double metres(Position from, VisitedZone visited) {
    return from.metresTo(visited.zone().circle().centre());
  }

  /**
   * A public zone.
   *
   * @param objects the number of its active objects
   * @param languages the languages of its texts, if they were not read with the zone and their language is
   *     stated; otherwise empty
   */
  record VisitedZone(ListedZone listed, long objects, Set<String> languages) {

    Zone zone() {
      return listed.zone();
    }

    /** The language in which a reader sees the texts; null if it is not stated. */
    String shownIn(LanguagePreference reader) {
      return languages.isEmpty()
          ? zone().texts().shownIn(reader)
          : reader.best(languages, zone().texts().language());
    }
  }
}
