package org.tmtar.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tmtar.event.EventState;
import org.tmtar.location.Subtree;
import org.tmtar.overview.OverviewResponse.Day;
import org.tmtar.overview.OverviewResponse.EventCounts;
import org.tmtar.overview.OverviewResponse.FileCounts;
import org.tmtar.overview.OverviewResponse.ObjectCounts;
import org.tmtar.overview.OverviewResponse.UserCounts;
import org.tmtar.overview.OverviewResponse.ZoneCounts;
import org.tmtar.persistence.SqlClient;
import org.tmtar.statistics.StatisticsRepository;
import org.tmtar.statistics.VisitPeriod;
import org.tmtar.text.LanguageConfig;

/**
 * Counts the resources at and below a location. PostgreSQL plans each statement for its location, because it
 * counts a small subtree by the indexes of locations, and the whole tree by sequential scans.
 */
@ApplicationScoped
public class OverviewRepository {

  private static final int DAYS = 30;

  /** The placeholder of the condition that a column refers to a row of the subtree. */
  private static final Pattern IN_SUBTREE =
      Pattern.compile("\\{([a-z._]+) in (locations|zones|subzones)}");

  private static final String LOCATIONS =
      "SELECT id FROM locations WHERE path <@ CAST(?1 AS ltree)";

  private static final String ZONES =
      "SELECT id FROM zones WHERE location_id IN (" + LOCATIONS + ")";

  /** The rows of a subtree by the name of their table. {@code ?1} is the path of the top of the subtree. */
  private static final Map<String, String> ROWS = Map.of(
      "locations", LOCATIONS,
      "zones", ZONES,
      "subzones", "SELECT id FROM subzones WHERE zone_id IN (" + ZONES + ")");

  private static final String RESOURCES = """
      SELECT * FROM (
        SELECT count(*) AS locations FROM locations WHERE path <@ CAST(?1 AS ltree)) AS of_locations
      CROSS JOIN (
        SELECT count(*) FILTER (WHERE active) AS active_zones,
          count(*) FILTER (WHERE NOT active) AS inactive_zones,
          count(*) FILTER (WHERE secret) AS secret_zones
        FROM zones WHERE {location_id in locations}) AS of_zones
      CROSS JOIN (
        SELECT count(*) AS subzones FROM subzones WHERE {zone_id in zones}) AS of_subzones
      CROSS JOIN (
        SELECT count(*) FILTER (WHERE o.active) AS active_objects,
          count(*) FILTER (WHERE NOT o.active) AS inactive_objects,
          count(*) FILTER (WHERE o.asset_file LIKE '%.glb' AND o.asset_usdz_file IS NULL) AS without_usdz
        FROM ar_objects o WHERE {o.subzone_id in subzones}) AS of_objects
      CROSS JOIN (
        SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes
        FROM files WHERE {location_id in locations}) AS of_files
      CROSS JOIN (
        SELECT count(*) AS unused FROM files f
        WHERE {f.location_id in locations}
          AND NOT EXISTS (SELECT 1 FROM events e WHERE e.image_file_name = f.filename)
          AND NOT EXISTS (SELECT 1 FROM zones z WHERE z.image_file_name = f.filename)
          AND NOT EXISTS (SELECT 1 FROM ar_objects o WHERE o.target_image_file = f.filename)
          AND NOT EXISTS (SELECT 1 FROM ar_objects o WHERE o.asset_file = f.filename)
          AND NOT EXISTS (SELECT 1 FROM ar_objects o WHERE o.asset_usdz_file = f.filename)) AS of_unused
      CROSS JOIN (
        SELECT count(*) AS at_home FROM users
        WHERE {location_id in locations}) AS of_visitors
      CROSS JOIN (
        SELECT count(*) AS administrators FROM users
        WHERE {admin_location_id in locations}) AS of_administrators
      """;

  /** The events by their state at the time {@code ?2}. */
  private static final String EVENTS = Arrays.stream(EventState.values())
      .map(state -> "count(*) FILTER (WHERE %s) AS %s"
          .formatted(state.condition().formatted("?2"), state.apiName()))
      .collect(
          Collectors.joining(", ", "SELECT ", " FROM events e WHERE {e.location_id in locations}"));

  /** The languages of texts: the expected ones, {@code ?3}, and the most frequent others. */
  private static final String BY_LANGUAGE = """
      GROUP BY language
      ORDER BY language = ANY (string_to_array(?3, ',')) DESC, number DESC, language LIMIT 50
      """;

  /** The number of events with texts in a language. */
  private static final String LANGUAGES = """
      SELECT language, count(*) AS number FROM event_texts
      WHERE {location_id in locations}
      """ + BY_LANGUAGE;

  /** The same for zones. Texts whose language is not stated count as texts in the language {@code ?2}. */
  private static final String LANGUAGES_OF_ZONES = languages("zones", "{location_id in locations}");

  /** The same for objects. */
  private static final String LANGUAGES_OF_OBJECTS =
      languages("ar_objects", "{subzone_id in subzones}");

  /** The active events whose publication began, by day, between the times {@code ?2} and {@code ?3}. */
  private static final String EVENTS_BY_DAY = """
      SELECT CAST(published_at AT TIME ZONE 'UTC' AS date) AS day, count(*) AS number FROM events
      WHERE active AND published_at >= ?2 AND published_at <= ?3
        AND {location_id in locations}
      GROUP BY day
      """;

  /** The changes, by day, from the time {@code ?2}. {@code ?1} is the location. */
  private static final String CHANGES_BY_DAY = """
      SELECT CAST(at AT TIME ZONE 'UTC' AS date) AS day, count(*) AS number FROM audit_entries
      WHERE at >= ?2 AND action IN ('create', 'update', 'delete') AND place_ids @> ARRAY[?1]::bigint[]
      GROUP BY day
      """;

  private SqlClient sql;
  private StatisticsRepository statistics;
  private LanguageConfig languages;

  protected OverviewRepository() {}

  @Inject
  public OverviewRepository(
      SqlClient sql, StatisticsRepository statistics, LanguageConfig languages) {
    this.sql = sql;
    this.statistics = statistics;
    this.languages = languages;
  }

  private static String languages(String table, String condition) {
    return """
        SELECT language, count(*) AS number FROM (
          SELECT coalesce(language, ?2) AS language FROM %1$s WHERE %2$s
          UNION ALL
          SELECT unnest(translation_languages) FROM %1$s
          WHERE translation_languages IS NOT NULL AND %2$s) AS texts
        """.formatted(table, condition) + BY_LANGUAGE;
  }

  /**
   * Counts the resources at and below a location.
   *
   * @param subtree the location and all locations below it
   */
  OverviewResponse read(long locationId, Subtree subtree, OffsetDateTime now) {
    EventCounts events = sql.find(
            OverviewRepository::events, statement(subtree, EVENTS), subtree.path(), now)
        .get(0);
    Map<String, Long> translatedEvents = countByLanguage(subtree, LANGUAGES);
    Map<String, Long> translatedZones = countByLanguage(subtree, LANGUAGES_OF_ZONES);
    Map<String, Long> translatedObjects = countByLanguage(subtree, LANGUAGES_OF_OBJECTS);
    List<Day> days = days(locationId, subtree, now);
    return sql.find(
            row -> new OverviewResponse(
                locationId,
                row.getLong("locations"),
                new ZoneCounts(
                    row.getLong("active_zones"),
                    row.getLong("inactive_zones"),
                    row.getLong("secret_zones"),
                    missing(
                        translatedZones,
                        row.getLong("active_zones") + row.getLong("inactive_zones"))),
                row.getLong("subzones"),
                new ObjectCounts(
                    row.getLong("active_objects"),
                    row.getLong("inactive_objects"),
                    row.getLong("without_usdz"),
                    missing(
                        translatedObjects,
                        row.getLong("active_objects") + row.getLong("inactive_objects"))),
                events,
                missing(translatedEvents, events.total()),
                new FileCounts(row.getLong("files"), row.getLong("bytes"), row.getLong("unused")),
                new UserCounts(row.getLong("at_home"), row.getLong("administrators")),
                days),
            statement(subtree, RESOURCES),
            subtree.path())
        .get(0);
  }

  /**
   * Completes a statement for a subtree. PostgreSQL plans it for the locations of the subtree. Every row is in the
   * whole tree, so that no other table is read for it.
   */
  static String statement(Subtree subtree, String template) {
    return SqlClient.PLAN_FOR_VALUES
        + IN_SUBTREE
            .matcher(template)
            .replaceAll(column -> subtree.isWhole()
                ? column.group(1) + " IS NOT NULL"
                : column.group(1) + " IN (" + ROWS.get(column.group(2)) + ")");
  }

  private static EventCounts events(ResultSet row) throws SQLException {
    return new EventCounts(
        row.getLong("published"),
        row.getLong("scheduled"),
        row.getLong("expired"),
        row.getLong("inactive"));
  }

  private Map<String, Long> countByLanguage(Subtree subtree, String template) {
    return sql
        .find(
            row -> Map.entry(row.getString("language"), row.getLong("number")),
            statement(subtree, template),
            subtree.path(),
            languages.language(),
            String.join(",", languages.expected()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The numbers of resources without texts in a language, for the languages that others of them have and those that
   * all of them are expected to have.
   *
   * @param translated the numbers of resources with texts in a language
   * @param total the number of all resources
   */
  private Map<String, Long> missing(Map<String, Long> translated, long total) {
    Map<String, Long> missing = new HashMap<>();
    languages.expected().forEach(language -> missing.put(language, total));
    translated.forEach((language, number) -> missing.put(language, total - number));
    missing.values().removeIf(number -> number <= 0);
    return missing;
  }

  private List<Day> days(long locationId, Subtree subtree, OffsetDateTime now) {
    LocalDate today = now.toLocalDate();
    LocalDate first = today.minusDays(DAYS - 1L);
    OffsetDateTime start = first.atStartOfDay().atOffset(ZoneOffset.UTC);
    OffsetDateTime end = now.truncatedTo(ChronoUnit.MICROS);
    Map<LocalDate, Long> events =
        byDay(statement(subtree, EVENTS_BY_DAY), subtree.path(), start, end);
    Map<LocalDate, Long> visits = statistics.findByDay(subtree, new VisitPeriod(first, today));
    Map<LocalDate, Long> changes = byDay(statement(subtree, CHANGES_BY_DAY), locationId, start);
    return IntStream.range(0, DAYS)
        .mapToObj(first::plusDays)
        .map(date -> new Day(
            date, visits.get(date), events.getOrDefault(date, 0L), changes.getOrDefault(date, 0L)))
        .toList();
  }

  private Map<LocalDate, Long> byDay(String statement, Object... parameters) {
    return sql
        .find(
            row -> Map.entry(row.getObject("day", LocalDate.class), row.getLong("number")),
            statement,
            parameters)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
