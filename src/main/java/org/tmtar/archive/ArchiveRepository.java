package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tmtar.location.Subtree;
import org.tmtar.persistence.SqlClient;

/**
 * Reads the resources at and below a location, each as one line of JSON, and finds resources by their uid. In the
 * statements of an export, {@code ?1} is the path of the location, {@code ?2} its id and {@code ?3} the path of the
 * location that the caller administers. A resource of the location itself has null instead of a location, because the
 * location is not part of the archive.
 */
@ApplicationScoped
public class ArchiveRepository {

  private static final String LOCATION = "CASE WHEN l.id = ?2 THEN NULL ELSE l.uid END";

  private static final String BELOW = "l.path <@ CAST(?1 AS ltree)";

  /** The uid of the file with the name {@code %1$s}; null if there is none. */
  private static final String FILE = "(SELECT f.uid FROM files f WHERE f.filename = %1$s)";

  private static final String TIME =
      "to_char(%1$s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

  private static final String LOCATIONS = """
      SELECT json_build_object(
        'uid', l.uid, 'parent', CASE WHEN parent.id = ?2 THEN NULL ELSE parent.uid END,
        'name', l.name, 'latitude', l.latitude, 'longitude', l.longitude, 'public', l.public)
      FROM locations l JOIN locations parent ON parent.id = l.parent_id
      WHERE %s AND l.id <> ?2 ORDER BY l.path
      """.formatted(BELOW);

  /**
   * The condition that a resource at or below the location refers to the file {@code f}, which may belong to a
   * location above.
   */
  private static final String REFERRED_TO = """
      f.filename IN (
        SELECT e.image_file_name FROM events e JOIN locations l ON l.id = e.location_id WHERE %1$s
        UNION SELECT z.image_file_name FROM zones z JOIN locations l ON l.id = z.location_id WHERE %1$s
        UNION SELECT named.file
        FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id JOIN zones z ON z.id = s.zone_id
          JOIN locations l ON l.id = z.location_id
          CROSS JOIN LATERAL (
            VALUES (o.target_image_file), (o.asset_file), (o.asset_usdz_file)) AS named (file)
        WHERE %1$s)""".formatted(BELOW);

  private static final String FROM_FILES =
      "FROM files f JOIN locations l ON l.id = f.location_id\nWHERE (" + BELOW + " OR "
          + REFERRED_TO + ")\n";

  private static final String CONTENT = "f.sha256 || '.' || split_part(f.filename, '.', 2)";

  /**
   * Only administrators of a file read its label, as in its metadata. The line of another file of a location above lacks
   * the member, because null would remove the label when the archive is imported.
   */
  private static final String FILES = """
      SELECT jsonb_build_object(
        'uid', f.uid, 'location', CASE WHEN %1$s AND l.id <> ?2 THEN l.uid END, 'content', %2$s,
        'label', f.label, 'alt', f.alt, 'visibility', f.visibility)
        - CASE WHEN l.path <@ CAST(?3 AS ltree) THEN '' ELSE 'label' END
      """.formatted(BELOW, CONTENT) + FROM_FILES + "ORDER BY f.id";

  private static final String CONTENTS = "SELECT DISTINCT ON (f.sha256) " + CONTENT
      + ", f.filename " + FROM_FILES + "ORDER BY f.sha256, f.id";

  /**
   * Older events can name an image that does not exist. Their lines lack the member, because null would remove the
   * name when the archive is imported.
   */
  private static final String EVENTS = """
      SELECT jsonb_build_object(
        'uid', e.uid, 'location', %1$s, 'event_type', e.event_type, 'language', e.language,
        'title', own.title, 'short_description', own.short_description, 'description', own.description,
        'translations', (
          SELECT json_object_agg(t.language, json_build_object(
            'title', t.title, 'short_description', t.short_description, 'description', t.description)
            ORDER BY t.language)
          FROM event_texts t WHERE t.event_id = e.id AND t.language <> e.language),
        'image_file', %2$s, 'active', e.active, 'publish_from', %3$s, 'publish_until', %4$s,
        'starts_at', %5$s, 'ends_at', %6$s, 'time_zone', e.time_zone, 'created_at', %8$s)
        - CASE WHEN e.image_file_name IS NOT NULL AND %2$s IS NULL THEN 'image_file' ELSE '' END
      FROM events e JOIN locations l ON l.id = e.location_id
        JOIN event_texts own ON own.event_id = e.id AND own.language = e.language
      WHERE %7$s ORDER BY e.id
      """.formatted(
          LOCATION,
          FILE.formatted("e.image_file_name"),
          TIME.formatted("e.publish_from"),
          TIME.formatted("e.publish_until"),
          TIME.formatted("e.starts_at"),
          TIME.formatted("e.ends_at"),
          BELOW,
          TIME.formatted("e.created_at"));

  private static final String ZONES =
      """
      SELECT json_build_object(
        'uid', z.uid, 'location', %1$s, 'language', z.language, 'title', z.title,
        'description', z.description,
        'translations', (
          SELECT json_object_agg(t.key, json_build_object(
            'title', t.value -> 'name', 'description', t.value -> 'description') ORDER BY t.key)
          FROM json_each(CAST(z.translations AS json)) AS t),
        'latitude', z.latitude, 'longitude', z.longitude, 'radius', z.radius, 'active', z.active,
        'secret', z.secret, 'image_file', %2$s)
      FROM zones z JOIN locations l ON l.id = z.location_id
      WHERE %3$s ORDER BY z.id
      """.formatted(LOCATION, FILE.formatted("z.image_file_name"), BELOW);

  private static final String SUBZONES = """
      SELECT json_build_object(
        'uid', s.uid, 'zone', z.uid, 'title', s.title, 'latitude', s.latitude,
        'longitude', s.longitude, 'radius', s.radius, 'active', s.active)
      FROM subzones s JOIN zones z ON z.id = s.zone_id JOIN locations l ON l.id = z.location_id
      WHERE %s ORDER BY s.id
      """.formatted(BELOW);

  private static final String OBJECTS = """
      SELECT json_build_object(
        'uid', o.uid, 'subzone', s.uid, 'language', o.language, 'name', o.name,
        'description', o.description, 'alt', o.alt,
        'translations', (
          SELECT json_object_agg(t.key, json_build_object(
            'name', t.value -> 'name', 'description', t.value -> 'description',
            'alt', t.value -> 'alt') ORDER BY t.key)
          FROM json_each(CAST(o.translations AS json)) AS t),
        'target_image_file', %1$s, 'asset_file', %2$s, 'asset_usdz_file', %3$s,
        'target_width', o.target_width, 'scale', o.scale, 'active', o.active, 'anchor', o.anchor,
        'altitude', o.altitude, 'altitude_mode', o.altitude_mode, 'heading', o.heading,
        'pitch', o.pitch, 'roll', o.roll,
        'offset', CASE WHEN o.offset_x IS NOT NULL
          THEN json_build_object('x', o.offset_x, 'y', o.offset_y, 'z', o.offset_z) END,
        'level', o.level)
      FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id JOIN zones z ON z.id = s.zone_id
        JOIN locations l ON l.id = z.location_id
      WHERE %4$s ORDER BY o.id
      """.formatted(
          FILE.formatted("o.target_image_file"),
          FILE.formatted("o.asset_file"),
          FILE.formatted("o.asset_usdz_file"),
          BELOW);

  private static final Map<ArchiveKind, String> LINES = Map.of(
      ArchiveKind.LOCATIONS, LOCATIONS,
      ArchiveKind.FILES, FILES,
      ArchiveKind.EVENTS, EVENTS,
      ArchiveKind.ZONES, ZONES,
      ArchiveKind.SUBZONES, SUBZONES,
      ArchiveKind.OBJECTS, OBJECTS);

  /**
   * The columns of a {@link KnownResource} after its id and version. {@code ?1} is the uid, {@code ?2} the path of
   * the location of the import, {@code ?3} its id and {@code ?4} the path of its base.
   */
  private static final String KNOWN =
      "%s AS zone_id, %s AS is_below, %s AS is_above, %s AS language, %s AS languages,"
          + " %s AS filename, %s AS sha256";

  private static final String IN_SUBTREE = "l.path <@ CAST(?2 AS ltree)";

  private static final String TAGS =
      "(SELECT string_agg(tag, ',') FROM json_object_keys(CAST(%s" + " AS json)) AS tag)";

  private static final Map<ArchiveKind, String> FIND = Map.of(
      ArchiveKind.LOCATIONS,
      "SELECT l.id, l.version, "
          + known("NULL::bigint", IN_SUBTREE + " AND l.id <> ?3", "NULL", "NULL")
          + " FROM locations l WHERE l.uid = ?1",
      ArchiveKind.FILES,
      "SELECT f.id, f.version, "
          + KNOWN.formatted(
              "NULL::bigint",
              IN_SUBTREE,
              "CAST(?4 AS ltree) <@ l.path AND l.path <> CAST(?4 AS ltree)",
              "NULL",
              "NULL",
              "f.filename",
              "f.sha256")
          + " FROM files f JOIN locations l ON l.id = f.location_id WHERE f.uid = ?1",
      ArchiveKind.EVENTS,
      "SELECT e.id, e.version, "
          + known(
              "NULL::bigint",
              IN_SUBTREE,
              "e.language",
              "(SELECT string_agg(t.language, ',') FROM event_texts t WHERE t.event_id = e.id)")
          + " FROM events e JOIN locations l ON l.id = e.location_id WHERE e.uid = ?1",
      ArchiveKind.ZONES,
      "SELECT z.id, z.version, "
          + known("z.id", IN_SUBTREE, "z.language", TAGS.formatted("z.translations"))
          + " FROM zones z JOIN locations l ON l.id = z.location_id WHERE z.uid = ?1",
      ArchiveKind.SUBZONES,
      "SELECT s.id, s.version, " + known("s.zone_id", IN_SUBTREE, "NULL", "NULL")
          + " FROM subzones s JOIN zones z ON z.id = s.zone_id"
          + " JOIN locations l ON l.id = z.location_id WHERE s.uid = ?1",
      ArchiveKind.OBJECTS,
      "SELECT o.id, o.version, "
          + known("s.zone_id", IN_SUBTREE, "o.language", TAGS.formatted("o.translations"))
          + " FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id"
          + " JOIN zones z ON z.id = s.zone_id JOIN locations l ON l.id = z.location_id"
          + " WHERE o.uid = ?1");

  private static final String LOCK_ZONES = """
      SELECT count(*) FROM (
        SELECT 1 FROM zones WHERE id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))
        ORDER BY id FOR UPDATE) AS locked
      """;

  @PersistenceContext
  private EntityManager entities;

  private SqlClient sql;

  protected ArchiveRepository() {}

  @Inject
  public ArchiveRepository(SqlClient sql) {
    this.sql = sql;
  }

  private static String known(String zoneId, String isBelow, String language, String languages) {
    return KNOWN.formatted(zoneId, isBelow, "false", language, languages, "NULL", "NULL");
  }

  /** Finds the resource with a uid anywhere in the tree. */
  Optional<KnownResource> find(ArchiveKind kind, UUID uid, ImportTarget target) {
    return sql.findFirst(
        ArchiveRepository::known,
        FIND.get(kind),
        uid,
        target.path(),
        target.id(),
        target.basePath());
  }

  /** The id of the location with a uid at or below the location with a path. */
  Optional<Long> findBelow(UUID uid, String path) {
    return sql.findFirst(
        row -> row.getLong(1),
        "SELECT l.id FROM locations l WHERE l.uid = ?1 AND " + IN_SUBTREE,
        uid,
        path);
  }

  /** Locks zones until the end of the transaction, in the order of their ids. */
  void lockZones(Collection<Long> ids) {
    sql.number(LOCK_ZONES, ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  private static KnownResource known(ResultSet row) throws SQLException {
    String language = row.getString("language");
    Set<String> languages = new HashSet<>();
    if (row.getString("languages") != null) {
      languages.addAll(List.of(row.getString("languages").split(",", -1)));
    }
    if (language != null) {
      languages.add(language);
    }
    return new KnownResource(
        row.getLong("id"),
        row.getLong("version"),
        row.getObject("zone_id", Long.class),
        row.getBoolean("is_below"),
        row.getBoolean("is_above"),
        language,
        languages,
        row.getString("filename"),
        row.getString("sha256"));
  }

  /** Writes pending changes immediately, so that a violated constraint is reported here. */
  void flush() {
    entities.flush();
  }

  /** Writes pending changes, and releases the entities of the transaction from memory. */
  void releaseEntities() {
    entities.flush();
    entities.clear();
  }

  /**
   * Reads the resources of a kind.
   *
   * @param top the id of the top of the subtree
   * @param administered the locations that the caller administers
   * @param line receives one JSON object for each resource
   */
  void forEach(
      ArchiveKind kind, Subtree subtree, long top, Subtree administered, Consumer<String> line) {
    sql.forEach(
        row -> line.accept(row.getString(1)),
        LINES.get(kind),
        subtree.path(),
        top,
        administered.path());
  }

  /**
   * Reads the contents of the files, each content once.
   *
   * @param content receives the digest with the extension, and the name of the file in the store
   */
  void forEachContent(Subtree subtree, BiConsumer<String, String> content) {
    sql.forEach(
        row -> content.accept(row.getString(1), row.getString(2)), CONTENTS, subtree.path());
  }
}
