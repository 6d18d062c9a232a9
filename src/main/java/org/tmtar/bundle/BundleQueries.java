package org.tmtar.bundle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that select the keys of the content of a bundle. {@code ?1} is the path of the location, {@code ?2} its
 * id, {@code ?3} the time of the bundle, and {@code ?7} the last key that was read. For a difference, {@code ?4} is the
 * horizon of the earlier bundle, {@code ?5} the earlier and {@code ?6} the later of both times.
 *
 * <p>If the location no longer has the path {@code ?1}, the result is a single row whose key is null. The statements of
 * a response run one after another while a client receives it. Without this check, a bundle would lack the content of a location that moves in
 * the meantime, and the next difference would not have it, because the move changes nothing below the location.
 *
 * <p>A difference has two steps. Candidates are all items that may have entered or left the bundle or changed since the
 * horizon. A candidate that belongs to the bundle now is in the difference, and every other candidate is named as
 * deleted. A surplus candidate is therefore harmless. A missing candidate leaves a client outdated.
 */
final class BundleQueries {

  /** The ids in a path, as an array. */
  private static final String IDS_OF_PATH =
      "CAST(string_to_array(CAST(%s AS text), '.') AS bigint[])";

  /**
   * The locations whose relation to the location of the bundle may have changed. {@code crossed} has those that moved
   * into or out of its subtree, or were deleted. {@code above} has those that began or ceased to be above it.
   */
  private static final String MOVES =
      """
      WITH moved AS MATERIALIZED (
        SELECT c.item_id AS id, c.path FROM bundle_changes c
        WHERE c.path IS NOT NULL AND c.transaction_id >= ?4),
      crossed AS MATERIALIZED (
        SELECT DISTINCT m.id FROM moved m LEFT JOIN locations l ON l.id = m.id
        WHERE (m.path ~ CAST('*.' || CAST(?2 AS text) || '.*' AS lquery))
          <> coalesce(l.path <@ CAST(?1 AS ltree), false)),
      above AS MATERIALIZED (
        SELECT DISTINCT step.id FROM moved m
        CROSS JOIN unnest(%1$s || %2$s) AS step (id)
        WHERE m.id = ?2 AND (step.id = ANY (%1$s)) <> (step.id = ANY (%2$s)))
      """.formatted(IDS_OF_PATH.formatted("m.path"), IDS_OF_PATH.formatted("?1"));

  /** The recorded changes of items of a kind at a location that is or was in the bundle. */
  private static final String RECORDED = """
      SELECT c.item_id AS id, c.shown, c.files FROM bundle_changes c LEFT JOIN locations l ON l.id = c.location_id
      WHERE c.kind = '%1$s' AND c.transaction_id >= ?4
        AND (%2$s OR c.location_id IN (SELECT id FROM crossed)%3$s)
      """;

  private static final String OR_ABOVE = " OR c.location_id IN (SELECT id FROM above)";

  private static final String OVERLAPS =
      "(%1$s.published_at <= ?6 AND (%1$s.publish_until IS NULL OR %1$s.publish_until > ?5))";

  /**
   * The events of locations that entered or left, and those whose window began or ended between the times of both
   * bundles. The events that ended have no condition on {@code active}, because PostgreSQL would then read all of the
   * index of feeds instead of a range of {@code events_by_end}.
   */
  private static final String UNRECORDED_EVENTS =
      """
      UNION ALL SELECT e.id, true, %1$s FROM events e
      WHERE e.location_id IN (SELECT id FROM crossed UNION SELECT id FROM above) AND e.active AND %2$s
      UNION ALL SELECT e.id, true, %1$s FROM events e JOIN locations l ON l.id = e.location_id
      WHERE e.active AND e.published_at > ?5 AND e.published_at <= ?6 AND %3$s
      UNION ALL SELECT e.id, e.active, %1$s FROM events e JOIN locations l ON l.id = e.location_id
      WHERE e.publish_until > ?5 AND e.publish_until <= ?6 AND e.published_at <= ?6 AND %3$s
      """.formatted(BundleKind.EVENTS.files(), OVERLAPS.formatted("e"), BundleKind.EVENTS.scope());

  /** The items of a kind in zones of locations that entered or left. */
  private static final String UNRECORDED_CONTENT = """
      UNION ALL SELECT %1$s, true, %2$s FROM %3$s
      WHERE z.location_id IN (SELECT id FROM crossed) AND %4$s
      """;

  /**
   * The items with a recorded file as image. The image of an item is looked up by its index for each file, because
   * PostgreSQL would otherwise join all items of the bundle.
   */
  private static final String OF_RECORDED_FILES = """
      UNION ALL SELECT described.id FROM (
        SELECT c.files[1] AS name FROM bundle_changes c WHERE c.kind = 'files' AND c.transaction_id >= ?4) AS named
      CROSS JOIN LATERAL (SELECT %1$s FROM %2$s WHERE %3$s AND %4$s OFFSET 0) AS described (id)
      """;

  /**
   * Whether the bundle contains the item {@code c.id}. {@code OFFSET 0} prevents PostgreSQL from joining all items of
   * the bundle with few candidates.
   */
  private static final String CONTAINED =
      "EXISTS (SELECT 1 FROM %s WHERE %s = c.id AND %s AND %s OFFSET 0)";

  /** The published events of each location, read by the indexes of feeds. Events that have ended are not read. */
  private static final String PUBLISHED_EVENTS = """
      SELECT found.id FROM locations l CROSS JOIN LATERAL (
        SELECT e.id FROM events e
        WHERE e.location_id = l.id AND e.active AND e.publish_until IS NULL AND e.published_at <= ?3
        UNION ALL SELECT e.id FROM events e
        WHERE e.location_id = l.id AND e.active AND e.publish_until > ?3 AND e.published_at <= ?3) AS found
      WHERE %s AND found.id > ?7
      """.formatted(BundleKind.EVENTS.scope());

  private static final String ID = "found.key";
  private static final String NAME = "found.key COLLATE \"C\"";

  /** The keys of a statement if the location has its path. */
  private static final String AT_PATH = """
      WITH at_path AS MATERIALIZED (
        SELECT EXISTS (SELECT 1 FROM locations WHERE id = ?2 AND path = CAST(?1 AS ltree)) AS holds)
      SELECT %s AS key FROM (%s) AS found (key) WHERE (SELECT holds FROM at_path)
      UNION ALL SELECT NULL WHERE NOT (SELECT holds FROM at_path)
      ORDER BY key
      """;

  private static final Set<BundleKind> WITH_FILES = Arrays.stream(BundleKind.values())
      .filter(BundleKind::hasFiles)
      .collect(Collectors.toCollection(() -> EnumSet.noneOf(BundleKind.class)));

  private BundleQueries() {}

  /** The ids of the items of a bundle. */
  static String all(BundleKind kind, int limit) {
    String found = kind == BundleKind.EVENTS
        ? PUBLISHED_EVENTS
        : "SELECT %1$s FROM %2$s WHERE %3$s AND %4$s AND %1$s > ?7"
            .formatted(kind.id(), kind.from(), kind.shown(), kind.scope());
    return AT_PATH.formatted(
        ID,
        "SELECT all_items.id FROM (%s) AS all_items ORDER BY all_items.id LIMIT %d"
            .formatted(found, limit));
  }

  /** The ids of the items that are new or may have changed. */
  static String changed(BundleKind kind, int limit) {
    return matching(kind, ofRecordedFiles(kind), contained(kind), limit);
  }

  /**
   * The part of the statement that adds the items whose image is a recorded file, because their rows may be unchanged. It is
   * empty for kinds other than events and zones.
   */
  private static String ofRecordedFiles(BundleKind kind) {
    return kind == BundleKind.EVENTS || kind == BundleKind.ZONES
        ? OF_RECORDED_FILES.formatted(kind.id(), kind.from(), refersTo(kind), kind.scope())
        : "";
  }

  /** The ids of the items that an earlier bundle may contain and this bundle does not. */
  static String deleted(BundleKind kind, int limit) {
    return matching(kind, "WHERE shown", "NOT " + contained(kind), limit);
  }

  /**
   * The ids of the candidates that meet a condition. The inner order makes PostgreSQL check {@code condition} in the
   * order of the ids, and therefore only until the limit is reached. A condition with a subquery is not moved below
   * {@code DISTINCT}.
   *
   * @param filter selects some of the candidates, or adds more
   */
  private static String matching(BundleKind kind, String filter, String condition, int limit) {
    return AT_PATH.formatted(
        ID,
        candidates(Stream.of(kind))
            + "SELECT c.id FROM (SELECT DISTINCT id FROM (SELECT id FROM %s %s) AS every WHERE id > ?7 ORDER BY id) AS c WHERE %s ORDER BY c.id LIMIT %d"
                .formatted(name(kind), filter, condition, limit));
  }

  /** The ids of the files to which the items of a bundle refer. */
  static String allFiles(int limit) {
    return files(
        "",
        WITH_FILES.stream()
            .map(kind -> "SELECT unnest(%s) AS name FROM %s WHERE %s AND %s"
                .formatted(kind.files(), kind.from(), kind.shown(), kind.scope())),
        limit);
  }

  /** The ids of the files to which items refer that are new or may have changed. */
  static String changedFiles(int limit) {
    return files(
        candidates(WITH_FILES.stream()),
        WITH_FILES.stream()
            .map(kind ->
                "SELECT named.name FROM %1$s AS c CROSS JOIN LATERAL (SELECT unnest(%2$s) AS name FROM %3$s WHERE %4$s = c.id AND %5$s AND %6$s OFFSET 0) AS named"
                    .formatted(
                        name(kind),
                        kind.files(),
                        kind.from(),
                        kind.id(),
                        kind.shown(),
                        kind.scope())),
        limit);
  }

  private static String files(String with, Stream<String> names, int limit) {
    return AT_PATH.formatted(
        ID,
        with
            + "SELECT DISTINCT f.id FROM (%s) AS named JOIN files f ON f.filename = named.name WHERE f.id > ?7 ORDER BY f.id LIMIT %d"
                .formatted(names.collect(Collectors.joining(" UNION ")), limit));
  }

  /** The names of the files to which an item of an earlier bundle may refer and no item of this bundle does. */
  static String deletedFiles(int limit) {
    String names = WITH_FILES.stream()
        .map(kind ->
            "SELECT unnest(c.files) AS name FROM %s AS c WHERE c.shown".formatted(name(kind)))
        .collect(Collectors.joining(" UNION "));
    String isNamed = WITH_FILES.stream()
        .map(kind -> "EXISTS (SELECT 1 FROM %s WHERE %s AND %s AND %s OFFSET 0)"
            .formatted(kind.from(), refersTo(kind), kind.shown(), kind.scope()))
        .collect(Collectors.joining(" OR "));
    return AT_PATH.formatted(
        NAME,
        candidates(WITH_FILES.stream())
            + "SELECT named.name FROM (%s) AS named WHERE named.name COLLATE \"C\" > ?7 AND NOT (%s) ORDER BY named.name COLLATE \"C\" LIMIT %d"
                .formatted(names, isNamed, limit));
  }

  /** The condition that an item refers to the file {@code named.name}, which an index of each column supports. */
  private static String refersTo(BundleKind kind) {
    return kind == BundleKind.OBJECTS
        ? "(o.target_image_file = named.name OR o.asset_file = named.name OR o.asset_usdz_file = named.name)"
        : kind.id().replace(".id", ".image_file_name") + " = named.name";
  }

  private static String contained(BundleKind kind) {
    return CONTAINED.formatted(kind.from(), kind.id(), kind.shown(), kind.scope());
  }

  private static String candidates(Stream<BundleKind> kinds) {
    return MOVES
        + kinds
            .map(kind -> ", %s AS MATERIALIZED (%s)".formatted(name(kind), candidates(kind)))
            .collect(Collectors.joining())
        + " ";
  }

  private static String candidates(BundleKind kind) {
    String recorded =
        RECORDED.formatted(kind.apiName(), kind.scope(), kind.isReadAbove() ? OR_ABOVE : "");
    return switch (kind) {
      case LOCATIONS -> recorded + "UNION ALL SELECT id, true, NULL FROM above";
      case EVENTS -> recorded + " AND " + OVERLAPS.formatted("c") + " " + UNRECORDED_EVENTS;
      case ZONES, SUBZONES, OBJECTS ->
        recorded + UNRECORDED_CONTENT.formatted(kind.id(), kind.files(), kind.from(), kind.shown());
    };
  }

  private static String name(BundleKind kind) {
    return "candidate_" + kind.apiName();
  }
}
