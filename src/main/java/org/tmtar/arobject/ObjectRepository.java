package org.tmtar.arobject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tmtar.file.FileReach;
import org.tmtar.file.FileReference;
import org.tmtar.location.LocationMove;
import org.tmtar.location.Subtree;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;
import org.tmtar.text.SearchText;
import org.tmtar.text.TextSearch;
import org.tmtar.zone.VisibleZones;

/** Finds and keeps objects. */
@ApplicationScoped
public class ObjectRepository {

  private static final String FROM = """
      ar_objects o JOIN subzones s ON s.id = o.subzone_id
        JOIN zones z ON z.id = s.zone_id JOIN locations l ON l.id = z.location_id
      """;

  /** What a visitor sees, and what an administrator does; the parameters are those of the zones. */
  private static final String VISIBLE = "((o.active AND s.active AND %s) OR %s)";

  private static final String ALL =
      "SELECT " + ArObject.COLUMNS + " FROM " + FROM + " WHERE " + visible("?1", "?2");

  private static final String OF_SUBZONE = ALL + " AND o.subzone_id = ?3";

  private static final TextSearch SEARCH =
      TextSearch.over("o.id", "o.search_name", FROM + " WHERE " + visible("?2", "?3"));

  /** Written so that each of three indexes is used. */
  private static final String OF_FILE =
      "(o.target_image_file = ?1 OR o.asset_file = ?1 OR o.asset_usdz_file = ?1)";

  private static final String SECRET_FILES = """
      SELECT DISTINCT named.file
      FROM unnest(string_to_array(?1, ',')) AS wanted (file)
      CROSS JOIN LATERAL (
        SELECT target_image_file AS file, subzone_id FROM ar_objects WHERE target_image_file = wanted.file
        UNION ALL
        SELECT asset_file, subzone_id FROM ar_objects WHERE asset_file = wanted.file
        UNION ALL
        SELECT asset_usdz_file, subzone_id FROM ar_objects WHERE asset_usdz_file = wanted.file) AS named
      JOIN subzones s ON s.id = named.subzone_id JOIN zones z ON z.id = s.zone_id
      WHERE z.secret
      """;

  private static final String FILES_OF_ZONE = """
      SELECT DISTINCT named.file FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id
      CROSS JOIN LATERAL (VALUES (o.target_image_file), (o.asset_file), (o.asset_usdz_file)) AS named (file)
      WHERE s.zone_id = ?1 AND named.file IS NOT NULL
      ORDER BY named.file
      """;

  private static final String USED_BELOW = """
      FROM locations l JOIN zones z ON z.location_id = l.id JOIN subzones s ON s.zone_id = z.id
        JOIN ar_objects o ON o.subzone_id = s.id
        CROSS JOIN LATERAL (VALUES ('target_image_file', o.target_image_file), ('asset_file', o.asset_file),
          ('asset_usdz_file', o.asset_usdz_file)) AS named (member, file)
      """;

  /** The files whose references a move breaks, see {@link org.tmtar.file.FileReferenceProvider#lostByMove}. */
  static final String FILES_LOST_BY_MOVE =
      "SELECT named.file AS filename " + USED_BELOW + FileReach.lost("named.file", "?1", "?2");

  /** The objects whose references to files a move breaks, with the affected members, for the audit. */
  static final String CHANGED_BY_MOVE =
      """
      SELECT o.id, z.location_id, jsonb_object_agg(named.member, named.file),
        jsonb_object_agg(named.member, NULL::text)
      """ + USED_BELOW + FileReach.lost("named.file", "?", "?") + "GROUP BY o.id, z.location_id";

  private static final String RELEASE_FILES =
      """
      UPDATE ar_objects o SET version = o.version + 1,
        target_image_file =
          CASE WHEN 'target_image_file' = ANY (lost.members) THEN NULL ELSE o.target_image_file END,
        asset_file = CASE WHEN 'asset_file' = ANY (lost.members) THEN NULL ELSE o.asset_file END,
        asset_usdz_file =
          CASE WHEN 'asset_usdz_file' = ANY (lost.members) THEN NULL ELSE o.asset_usdz_file END
      FROM (SELECT o.id, array_agg(named.member) AS members %s GROUP BY o.id) AS lost
      WHERE lost.id = o.id
      """.formatted(USED_BELOW + FileReach.lost("named.file", "?1", "?2"));

  private static final String AT_OR_BELOW =
      "SELECT count(*) FROM " + FROM + " WHERE l.path <@ CAST(?1 AS ltree)";

  @PersistenceContext
  private EntityManager entities;

  private SqlClient rows;

  protected ObjectRepository() {}

  @Inject
  public ObjectRepository(SqlClient rows) {
    this.rows = rows;
  }

  private static String visible(String unlocked, String administered) {
    return VISIBLE.formatted(
        VisibleZones.SHOWN.formatted(unlocked), VisibleZones.ADMINISTERED.formatted(administered));
  }

  /** Everything that somebody sees, by id. */
  Page<ArObject> findVisible(VisibleZones zones, PageRequest page) {
    return SqlList.of(ALL, "o.id", zones.unlocked(), zones.administered())
        .page(entities, ArObject.class, ArObject::id, page);
  }

  /** What somebody sees in a part of a zone, by id. */
  Page<ArObject> findVisible(VisibleZones zones, long subzoneId, PageRequest page) {
    return SqlList.of(OF_SUBZONE, "o.id", zones.unlocked(), zones.administered(), subzoneId)
        .page(entities, ArObject.class, ArObject::id, page);
  }

  /** Of all that somebody sees that which has a text in its name, best match first. */
  List<ArObject> search(SearchText text, VisibleZones zones) {
    List<Long> ids = SEARCH.find(rows, text, zones.unlocked(), zones.administered());
    if (ids.isEmpty()) {
      return List.of();
    }
    List<ArObject> found = entities
        .createQuery("SELECT o FROM ArObject o WHERE o.id IN :ids", ArObject.class)
        .setParameter("ids", ids)
        .getResultList();
    return NativeQueries.inOrder(ids, found, ArObject::id);
  }

  Optional<ArObject> find(long id) {
    return Optional.ofNullable(entities.find(ArObject.class, id));
  }

  /** Adds an object and writes it at once, so that a broken constraint shows here. */
  void add(ArObject object) {
    entities.persist(object);
    entities.flush();
  }

  /** Writes what was changed at once, so that the new version is known. */
  void flush() {
    entities.flush();
  }

  /** Writes a changed object and detaches it from the persistence context, which releases its memory. */
  void flushAndForget(ArObject object) {
    entities.flush();
    entities.detach(object);
  }

  void remove(ArObject object) {
    entities.remove(object);
    entities.flush();
  }

  /** The names of all files that objects in a zone use. */
  List<String> findFilesOfZone(long zoneId) {
    List<?> found = NativeQueries.query(entities, FILES_OF_ZONE, zoneId).getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  /** Clears the references to files that a move of a place breaks. */
  void releaseFiles(LocationMove move) {
    rows.change(RELEASE_FILES, move.moved(), move.parent());
  }

  long countInZone(long zoneId) {
    return NativeQueries.number(
        entities, "SELECT count(*) FROM " + FROM + " WHERE z.id = ?1", zoneId);
  }

  long countInSubzone(long subzoneId) {
    return NativeQueries.number(
        entities, "SELECT count(*) FROM ar_objects WHERE subzone_id = ?1", subzoneId);
  }

  long countAtOrBelow(Subtree subtree) {
    return NativeQueries.number(entities, AT_OR_BELOW, subtree.path());
  }

  /** The ids of the objects that refer to a file. */
  List<Long> findByFile(String filename) {
    return NativeQueries.numbers(
        entities, "SELECT o.id FROM ar_objects o WHERE " + OF_FILE + " ORDER BY o.id", filename);
  }

  /** The same, as files know it. */
  List<FileReference> findUses(String filename) {
    String sql = "SELECT o.id, z.location_id FROM " + FROM + " WHERE " + OF_FILE + " ORDER BY o.id";
    return rows.find(
        row -> new FileReference(ObjectService.RESOURCE, row.getLong(1), row.getLong(2)),
        sql,
        filename);
  }

  /** Whether somebody sees something that names a file. */
  boolean isFileVisible(String filename, VisibleZones zones) {
    String sql =
        "SELECT count(*) FROM " + FROM + " WHERE " + OF_FILE + " AND " + visible("?2", "?3");
    return NativeQueries.number(entities, sql, filename, zones.unlocked(), zones.administered())
        > 0;
  }

  /** Those of some files that something in a secret zone names. */
  Set<String> findSecretFiles(Collection<String> filenames) {
    List<?> found =
        NativeQueries.query(entities, SECRET_FILES, String.join(",", filenames)).getResultList();
    Set<String> secret = new TreeSet<>();
    found.forEach(name -> secret.add((String) name));
    return secret;
  }
}
