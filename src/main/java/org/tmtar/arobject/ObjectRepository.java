package org.tmtar.arobject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tmtar.file.FileReach;
import org.tmtar.file.FileReference;
import org.tmtar.geo.BoundingBox;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.listing.ListColumns;
import org.tmtar.listing.SqlConditions;
import org.tmtar.listing.TextLanguages;
import org.tmtar.location.Audience;
import org.tmtar.location.LocationMove;
import org.tmtar.location.Subtree;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.paging.KeyChunks;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlBatch;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;
import org.tmtar.text.SearchText;
import org.tmtar.text.TextSearch;
import org.tmtar.zone.VisibleZones;

/** Reads and writes objects. */
@ApplicationScoped
public class ObjectRepository {

  private static final String WITH_PLACE = """
       JOIN subzones s ON s.id = o.subzone_id
        JOIN zones z ON z.id = s.zone_id JOIN locations l ON l.id = z.location_id
      """;

  private static final String FROM = "ar_objects o" + WITH_PLACE;

  /**
   * The condition that a caller sees an object: as a visitor, or as an administrator. The arguments of the
   * format are the conditions for its zone, see {@link VisibleZones}.
   */
  private static final String VISIBLE = "((o.active AND s.active AND %s) OR %s)";

  private static final String SELECT = "SELECT " + ArObject.COLUMNS + " FROM " + FROM;

  static final ListColumns COLUMNS =
      ListColumns.of("o.id", "o.search_name", "o.updated_at", "o.active");

  private static final String ALL = SELECT + " WHERE " + visible("?1", "?2");

  /** All objects, for a caller that sees every zone. The count of a long list reads one table instead of four. */
  private static final String EVERY = "SELECT " + ArObject.COLUMNS + " FROM ar_objects o";

  /** The objects that a visitor sees in the zones {@code ?1}, after the visitor has unlocked them. */
  private static final String SHOWN_IN_ZONES = SELECT
      + " WHERE z.id = ANY (CAST(?1 AS bigint[])) AND o.active AND s.active AND "
      + VisibleZones.SHOWN.formatted("?1");

  private static final String IN_SUBZONE = ALL + " AND o.subzone_id = ?3";

  /**
   * The condition that an object in a secret zone refers to the file {@code %1$s}. Triggers keep {@code
   * ar_objects.secret} equal to the column of the zone. PostgreSQL therefore searches three partial indexes,
   * and does not read the other objects that refer to the file.
   */
  static final String IS_FILE_OF_SECRET_OBJECT = """
      EXISTS (SELECT 1 FROM ar_objects o WHERE o.secret
        AND (o.target_image_file = %1$s OR o.asset_file = %1$s OR o.asset_usdz_file = %1$s))""";

  /** The file of a row in {@link #FIRST_OF_SUBZONE} and in {@link #PUBLIC_DIGEST}. */
  static final String FILE = "named.file";

  /**
   * Reads a page of the objects in a subzone that a caller sees, with the number of all these objects. The
   * first row has the names of the protected files among the files of the page. There is one row without an
   * object if the page is empty, and no row if the caller does not see the subzone.
   *
   * <p>{@code ?1} is the subzone, {@code ?2} {@link VisibleZones#unlocked}, {@code ?3} the location that the
   * caller administers, which may be null. The arguments of the format are the condition that the reader sees
   * the zone, the columns of an object, the condition that a file is secret, see {@link #findInSubzone}, the limit and the offset. The
   * visibility of a file is a value and not {@code EXISTS}, for which PostgreSQL may read all files into a
   * hash table.
   */
  private static final String FIRST_OF_SUBZONE = """
      WITH subzone AS MATERIALIZED (
        SELECT s.id, s.active AND %1$s AS is_shown, EXISTS (
          SELECT 1 FROM locations top WHERE top.id = ?3 AND l.path <@ top.path) AS is_administered
        FROM subzones s JOIN zones z ON z.id = s.zone_id JOIN locations l ON l.id = z.location_id
        WHERE s.id = ?1),
      listed AS MATERIALIZED (
        SELECT found.* FROM subzone CROSS JOIN LATERAL (
          SELECT %2$s FROM ar_objects o
          WHERE o.subzone_id = subzone.id AND (o.active OR subzone.is_administered)
          ORDER BY o.id LIMIT %4$d OFFSET %5$d) AS found
        WHERE subzone.is_shown OR subzone.is_administered)
      SELECT listed.*,
        (SELECT count(*) FROM ar_objects o
          WHERE o.subzone_id = ?1 AND (o.active OR (SELECT is_administered FROM subzone))) AS total,
        CASE WHEN listed.id = (SELECT min(id) FROM listed) THEN (
          SELECT string_agg(named.file, ',') FROM (
            SELECT target_image_file AS file FROM listed
            UNION SELECT asset_file FROM listed
            UNION SELECT asset_usdz_file FROM listed) AS named
          WHERE %3$s
            OR (SELECT visibility FROM files WHERE filename = named.file) = 'protected') END AS protected
      FROM subzone LEFT JOIN listed ON true
      WHERE subzone.is_shown OR subzone.is_administered
      ORDER BY listed.id
      """;

  private static final String IS_PUBLIC = "o.active AND s.active AND " + VisibleZones.PUBLIC;

  /** The public objects. */
  private static final String FROM_PUBLIC = " FROM " + FROM + " WHERE " + IS_PUBLIC;

  private static final String PUBLIC = "SELECT " + ArObject.COLUMNS + FROM_PUBLIC;

  /** A batch of the public objects of the zone {@code ?1}, whose ids are greater than {@code ?2}. */
  private static final String PUBLIC_IN_ZONE =
      PUBLIC + " AND z.id = ?1 AND o.id > ?2 ORDER BY o.id LIMIT " + BatchedList.MAX_ITEMS;

  /**
   * The digest of {@link #digestOfPublicInZone}. The argument of the format is the condition that the file {@link #FILE}
   * is secret.
   */
  private static final String PUBLIC_DIGEST = """
      WITH shown AS MATERIALIZED (
        SELECT o.id, o.version, o.target_image_file, o.asset_file, o.asset_usdz_file
      """ + FROM_PUBLIC + " AND z.id = ?1)" + """
      SELECT md5(concat_ws(';',
        (SELECT string_agg(id || '.' || version, ',' ORDER BY id) FROM shown),
        (SELECT string_agg(named.file, ',' ORDER BY named.file) FROM (
          SELECT target_image_file AS file FROM shown
          UNION SELECT asset_file FROM shown
          UNION SELECT asset_usdz_file FROM shown) AS named
        WHERE %s OR (SELECT visibility FROM files WHERE filename = named.file) = 'protected')))
      """;

  /** The approximate size of an object in bytes. */
  private static final String ROW_BYTES =
      "coalesce(octet_length(o.description), 0) + coalesce(octet_length(o.translations), 0) + 1000";

  /** The objects with the ids {@code ?1} that visitors see without unlocking their zones. */
  private static final String OPEN_BY_IDS = SqlBatch.select(
      ArObject.COLUMNS,
      "ar_objects o ON o.id = wanted.id JOIN subzones s ON s.id = o.subzone_id JOIN zones z ON z.id = s.zone_id"
          + " WHERE o.active AND s.active AND " + VisibleZones.OPEN,
      ROW_BYTES);

  /** The public objects with the ids {@code ?1}. */
  private static final String PUBLIC_BY_IDS = SqlBatch.select(
      ArObject.COLUMNS,
      "ar_objects o ON o.id = wanted.id" + WITH_PLACE + "WHERE " + IS_PUBLIC,
      ROW_BYTES);

  /**
   * The condition that a text of an object in any language, or the title of its subzone or zone, contains one of the
   * texts {@code %1$s}, which are separated by commas. A text that consists of accents only is in no object.
   */
  private static final String CONTAINS_KEYWORD = """
      search_fold(concat_ws(chr(10), o.name, o.description, s.title, z.title, (
        SELECT string_agg(concat_ws(chr(10), other.value ->> 'name', other.value ->> 'description'), chr(10))
        FROM jsonb_each(CAST(o.translations AS jsonb)) AS other)))
      LIKE ANY (ARRAY(
        SELECT '%%' || search_literal(keyword) || '%%' FROM unnest(string_to_array(%1$s, ',')) AS keyword
        WHERE search_literal(keyword) <> ''))""";

  private static final String PUBLIC_BY_UID = "SELECT o.id" + FROM_PUBLIC + " AND o.uid = ?1";

  /** The places of the public objects {@code ?1}, with the names of what contains them. */
  private static final String PLACES =
      """
      SELECT o.id, o.uid, o.updated_at, s.latitude, s.longitude, s.radius, s.title AS subzone,
        z.title AS zone, l.name AS location,
        (SELECT media_type FROM files WHERE filename = o.asset_file) AS asset_type,
        (SELECT media_type FROM files WHERE filename = o.asset_usdz_file) AS usdz_type
      """ + FROM_PUBLIC + " AND o.id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))";

  private static final TextSearch SEARCH =
      TextSearch.over("o.id", "o.search_name", FROM + " WHERE " + visible("?2", "?3"));

  /**
   * The condition that an object refers to the file {@code ?1}. PostgreSQL uses the three indexes of these
   * columns for it.
   */
  private static final String REFERS_TO_FILE =
      "(o.target_image_file = ?1 OR o.asset_file = ?1 OR o.asset_usdz_file = ?1)";

  /** The objects that use the file {@code ?1}, see {@link org.tmtar.file.FileReferenceProvider#usesQuery}. */
  static final String USES =
      "SELECT 'objects' AS resource, o.id, o.name AS title, z.location_id FROM " + FROM + " WHERE "
          + REFERS_TO_FILE;

  private static final String FILES_OF_ZONE = """
      SELECT DISTINCT named.file FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id
      CROSS JOIN LATERAL (VALUES (o.target_image_file), (o.asset_file), (o.asset_usdz_file)) AS named (file)
      WHERE s.zone_id = ?1 AND named.file IS NOT NULL
      ORDER BY named.file
      """;

  private static final String FROM_SUBTREE = """
      FROM locations l JOIN zones z ON z.location_id = l.id JOIN subzones s ON s.zone_id = z.id
        JOIN ar_objects o ON o.subzone_id = s.id
        CROSS JOIN LATERAL (VALUES ('target_image_file', o.target_image_file), ('asset_file', o.asset_file),
          ('asset_usdz_file', o.asset_usdz_file)) AS named (member, file)
      """;

  /**
   * The files whose references a move breaks, see {@link
   * org.tmtar.file.FileReferenceProvider#outOfReachQuery}.
   */
  static final String FILES_OUT_OF_REACH = "SELECT named.file AS filename " + FROM_SUBTREE
      + FileReach.outOfReach("named.file", "?1", "?2");

  /** The objects whose references to files a move breaks, with the affected members, for the audit. */
  static final String CHANGED_BY_MOVE = """
      SELECT o.id, z.location_id, jsonb_object_agg(named.member, named.file),
        jsonb_object_agg(named.member, NULL::text)
      """ + FROM_SUBTREE
      + FileReach.outOfReach("named.file", "?", "?") + "GROUP BY o.id, z.location_id";

  private static final String CLEAR_FILES =
      """
      UPDATE ar_objects o SET version = o.version + 1,
        target_image_file =
          CASE WHEN 'target_image_file' = ANY (lost.members) THEN NULL ELSE o.target_image_file END,
        asset_file = CASE WHEN 'asset_file' = ANY (lost.members) THEN NULL ELSE o.asset_file END,
        asset_usdz_file =
          CASE WHEN 'asset_usdz_file' = ANY (lost.members) THEN NULL ELSE o.asset_usdz_file END
      FROM (SELECT o.id, array_agg(named.member) AS members %s GROUP BY o.id) AS lost
      WHERE lost.id = o.id
      """.formatted(FROM_SUBTREE + FileReach.outOfReach("named.file", "?1", "?2"));

  private static final String AT_OR_BELOW =
      "SELECT count(*) FROM " + FROM + " WHERE l.path <@ CAST(?1 AS ltree)";

  @PersistenceContext
  private EntityManager entities;

  private SqlClient sql;
  private TextLanguages languages;

  protected ObjectRepository() {}

  @Inject
  public ObjectRepository(SqlClient sql, TextLanguages languages) {
    this.sql = sql;
    this.languages = languages;
  }

  private static String visible(String unlocked, String administered) {
    return VISIBLE.formatted(
        VisibleZones.SHOWN.formatted(unlocked), VisibleZones.ADMINISTERED.formatted(administered));
  }

  /**
   * A page of the objects that satisfy a condition, by id.
   *
   * @param visible the condition that the reader sees an object
   */
  Page<ArObject> find(SqlConditions visible, FeatureFilter filter) {
    NativeQueries.planForValues(entities);
    return list(visible, filter).page(entities, ArObject.class, ArObject::id, filter.page());
  }

  static SqlList list(SqlConditions visible, FeatureFilter filter) {
    return filter.list(SELECT, visible, "o", "s");
  }

  /** The id of the public object with a uid. */
  Optional<Long> findPublic(UUID uid) {
    return sql.findFirst(row -> row.getLong(1), PUBLIC_BY_UID, uid);
  }

  /**
   * The places of the public objects in a rectangle, in the order of their ids, at most {@value KeyChunks#SIZE}.
   *
   * @param keywords texts of which an object contains one, see {@link #CONTAINS_KEYWORD}; empty for all objects
   * @param after the id after which they begin
   */
  List<ObjectPlace> findPublic(BoundingBox box, List<SearchText> keywords, long after) {
    NativeQueries.planForValues(entities);
    return listPublic(box, keywords, after)
        .first(sql, row -> new ObjectPlace(row.getLong("id"), circle(row)), KeyChunks.SIZE);
  }

  private static Circle circle(ResultSet row) throws SQLException {
    return new Circle(
        new Position(row.getDouble("latitude"), row.getDouble("longitude")),
        row.getDouble("radius"));
  }

  /**
   * The list of {@link #findPublic(BoundingBox, List, long)}. {@code OFFSET 0} prevents PostgreSQL from reading all
   * objects in the order of their ids, because it expects to find enough of them soon.
   */
  static SqlList listPublic(BoundingBox box, List<SearchText> keywords, long after) {
    SqlConditions conditions =
        SqlConditions.NONE.and(IS_PUBLIC).inBox(box, "s").and("o.id > %1$s", after);
    if (!keywords.isEmpty()) {
      conditions = conditions.and(
          CONTAINS_KEYWORD,
          keywords.stream().map(SearchText::value).collect(Collectors.joining(",")));
    }
    return SqlList.of(
        "SELECT * FROM (SELECT o.id, s.latitude, s.longitude, s.radius FROM " + FROM
            + conditions.where() + " OFFSET 0) AS listed",
        "id",
        conditions.parameters());
  }

  /** Reads public objects, as many as fit into a batch. */
  Batch<ArObject> readPublic(List<Long> ids) {
    return SqlBatch.read(sql, ArObject::of, PUBLIC_BY_IDS, ids, ArObject::id);
  }

  /** The public objects among the given ones with their places, in any order. */
  List<PlacedObject> findPlaces(Collection<ObjectResponse> objects) {
    Map<Long, ObjectResponse> byId =
        objects.stream().collect(Collectors.toMap(ObjectResponse::id, Function.identity()));
    String ids = byId.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
    return sql.find(row -> placed(byId.get(row.getLong("id")), row), PLACES, ids);
  }

  private static PlacedObject placed(ObjectResponse object, ResultSet row) throws SQLException {
    return new PlacedObject(
        object,
        row.getObject("uid", UUID.class),
        circle(row),
        row.getString("location"),
        List.of(row.getString("subzone"), row.getString("zone")),
        row.getObject("updated_at", OffsetDateTime.class),
        row.getString("asset_type"),
        row.getString("usdz_type"));
  }

  /** The objects that a caller sees, by id. */
  Page<ArObject> findVisible(VisibleZones zones, PageRequest page) {
    SqlList list = zones.isEveryZone()
        ? SqlList.of(EVERY, "o.id")
        : SqlList.of(ALL, "o.id", zones.unlocked(), zones.administered());
    return list.page(entities, ArObject.class, ArObject::id, page);
  }

  /**
   * A page of the objects that a caller sees.
   *
   * @param subtree the locations of the zones of the objects
   */
  Page<ArObject> findVisible(
      VisibleZones zones, Subtree subtree, ObjectFilter filter, PageRequest page) {
    NativeQueries.planForValues(entities);
    return list(zones, subtree, filter, languages)
        .page(entities, ArObject.class, ArObject::id, page);
  }

  /** A page of the objects that a visitor inside zones sees, by id. */
  Page<ArObject> findInZones(Collection<Long> zoneIds, PageRequest page) {
    String ids = zoneIds.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    return SqlList.of(SHOWN_IN_ZONES, "o.id", ids)
        .page(entities, ArObject.class, ArObject::id, page);
  }

  static SqlList list(
      VisibleZones zones, Subtree subtree, ObjectFilter filter, TextLanguages languages) {
    SqlConditions conditions = filter.conditions(languages);
    String order = filter.list().orderBy(COLUMNS);
    if (subtree.isWhole() && zones.isEveryZone()) {
      return SqlList.of(EVERY + conditions.where(), order, conditions.parameters());
    }
    if (!subtree.isWhole()) {
      conditions = conditions.and("l.path <@ CAST(%1$s AS ltree)", subtree.path());
    }
    conditions = conditions.and(
        VISIBLE.formatted(
            VisibleZones.SHOWN.formatted("%1$s"), VisibleZones.ADMINISTERED.formatted("%2$s")),
        zones.unlocked(),
        zones.administered());
    return SqlList.of(SELECT + conditions.where(), order, conditions.parameters());
  }

  /**
   * A page of the objects in a subzone that a reader sees, by id, read by one statement.
   *
   * @param audience the audience to which the reader belongs
   * @param isSecret the condition that the file {@link #FILE} is secret
   * @param unlocked the zones that the request unlocks, as in {@link VisibleZones}
   * @param administered the id of the location that the caller administers; null if it administers none
   * @return empty if the reader does not see the subzone, or if the page does not fit into one batch
   */
  Optional<ListedObjects> findInSubzone(
      Audience audience,
      String isSecret,
      long subzoneId,
      String unlocked,
      Long administered,
      PageRequest page) {
    int size = Math.min(page.perPage(), BatchedList.MAX_ITEMS);
    List<ListedObject> rows = sql.find(
        ListedObject::of,
        firstOfSubzone(audience, isSecret, size + 1, page.offset()),
        subzoneId,
        unlocked,
        administered);
    boolean isComplete = rows.size() <= size || page.perPage() == size;
    return rows.isEmpty() || !isComplete
        ? Optional.empty()
        : Optional.of(ListedObject.join(rows, page));
  }

  /** The statement of {@link #findInSubzone}. */
  static String firstOfSubzone(Audience audience, String isSecret, int limit, long offset) {
    String shown =
        audience == Audience.ANYONE ? VisibleZones.PUBLIC : VisibleZones.SHOWN.formatted("?2");
    return FIRST_OF_SUBZONE.formatted(shown, ArObject.COLUMNS, isSecret, limit, offset);
  }

  /** The public objects in a subzone, by id. */
  Page<ArObject> findPublic(long subzoneId, PageRequest page) {
    return SqlList.of(PUBLIC + " AND o.subzone_id = ?1", "o.id", subzoneId)
        .page(entities, ArObject.class, ArObject::id, page);
  }

  /** All public objects in a zone, by id. */
  BatchedList<ArObject> findPublicInZone(long zoneId) {
    return BatchedList.byId(
        after -> NativeQueries.find(entities, ArObject.class, PUBLIC_IN_ZONE, zoneId, after),
        ArObject::id);
  }

  /**
   * A digest of the public objects in a zone. It changes if one of them changes, appears or disappears, or if one of
   * their files becomes protected or ceases to be.
   *
   * @param isSecret the condition that the file {@link #FILE} is secret
   */
  String digestOfPublicInZone(String isSecret, long zoneId) {
    return sql.findFirst(row -> row.getString(1), PUBLIC_DIGEST.formatted(isSecret), zoneId)
        .orElseThrow();
  }

  /** The objects in a subzone that a caller sees, by id. */
  Page<ArObject> findVisible(VisibleZones zones, long subzoneId, PageRequest page) {
    return SqlList.of(IN_SUBZONE, "o.id", zones.unlocked(), zones.administered(), subzoneId)
        .page(entities, ArObject.class, ArObject::id, page);
  }

  /** Finds the objects that a caller sees and whose name contains a text, best matches first. */
  List<ArObject> search(SearchText text, VisibleZones zones) {
    List<Long> ids = SEARCH.find(sql, text, zones.unlocked(), zones.administered());
    if (ids.isEmpty()) {
      return List.of();
    }
    List<ArObject> found = entities
        .createQuery("SELECT o FROM ArObject o WHERE o.id IN :ids", ArObject.class)
        .setParameter("ids", ids)
        .getResultList();
    return NativeQueries.inOrder(ids, found, ArObject::id);
  }

  /** Reads objects that visitors see without unlocking their zones, as many as fit into a batch. */
  Batch<ArObject> readOpen(List<Long> ids) {
    return SqlBatch.read(sql, ArObject::of, OPEN_BY_IDS, ids, ArObject::id);
  }

  Optional<ArObject> find(long id) {
    return Optional.ofNullable(entities.find(ArObject.class, id));
  }

  /** Inserts an object. Flushes immediately, so that a violated constraint is reported here. */
  void add(ArObject object) {
    entities.persist(object);
    entities.flush();
  }

  /** Writes pending changes immediately, so that the new version is known. */
  void flush() {
    entities.flush();
  }

  /** Writes a changed object and detaches it from the persistence context, which releases its memory. */
  void flushAndDetach(ArObject object) {
    entities.flush();
    entities.detach(object);
  }

  void remove(ArObject object) {
    entities.remove(object);
    entities.flush();
  }

  /** The names of all files to which objects in a zone refer, in alphabetical order, without duplicates. */
  List<String> findFilesOfZone(long zoneId) {
    List<?> found = NativeQueries.query(entities, FILES_OF_ZONE, zoneId).getResultList();
    return found.stream().map(String.class::cast).toList();
  }

  /** Clears the references to files that the move of a location breaks. */
  void clearFiles(LocationMove move) {
    sql.change(CLEAR_FILES, move.moved(), move.parent());
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

  /** The ids of the objects that refer to a file, in ascending order. */
  List<Long> findByFile(String filename) {
    return NativeQueries.numbers(
        entities,
        "SELECT o.id FROM ar_objects o WHERE " + REFERS_TO_FILE + " ORDER BY o.id",
        filename);
  }

  /** The ids of the zones whose objects refer to a file, in ascending order. */
  List<Long> findZonesByFile(String filename) {
    return NativeQueries.numbers(
        entities,
        "SELECT DISTINCT s.zone_id FROM ar_objects o JOIN subzones s ON s.id = o.subzone_id WHERE "
            + REFERS_TO_FILE + " ORDER BY s.zone_id",
        filename);
  }

  /** The references of objects to a file, by object id. */
  List<FileReference> findUses(String filename) {
    String statement =
        "SELECT o.id, z.location_id FROM " + FROM + " WHERE " + REFERS_TO_FILE + " ORDER BY o.id";
    return sql.find(
        row -> new FileReference(ObjectService.RESOURCE, row.getLong(1), row.getLong(2)),
        statement,
        filename);
  }

  /** Whether the caller sees an object that refers to a file. */
  boolean isFileVisible(String filename, VisibleZones zones) {
    String statement =
        "SELECT count(*) FROM " + FROM + " WHERE " + REFERS_TO_FILE + " AND " + visible("?2", "?3");
    return NativeQueries.number(
            entities, statement, filename, zones.unlocked(), zones.administered())
        > 0;
  }

  /**
   * A page of objects with what their links require.
   *
   * @param protectedFiles the names of the protected files among the files of the objects
   */
  record ListedObjects(Page<ArObject> page, Set<String> protectedFiles) {}

  /**
   * A row of {@link #FIRST_OF_SUBZONE}.
   *
   * @param object the object; null if the page is empty
   * @param total the number of objects of the list
   * @param protectedFiles the names of the protected files of all rows, separated by commas; null if there
   *     are none, or if this is not the first row
   */
  private record ListedObject(ArObject object, long total, String protectedFiles) {

    static ListedObject of(ResultSet row) throws SQLException {
      return new ListedObject(
          row.getObject("id") == null ? null : ArObject.of(row),
          row.getLong("total"),
          row.getString("protected"));
    }

    static ListedObjects join(List<ListedObject> rows, PageRequest page) {
      ListedObject first = rows.get(0);
      List<ArObject> objects =
          rows.stream().map(ListedObject::object).filter(Objects::nonNull).toList();
      return new ListedObjects(
          Page.withLookahead(objects, OptionalLong.of(first.total()), page),
          first.protectedFiles() == null
              ? Set.of()
              : Set.of(first.protectedFiles().split(",", -1)));
    }
  }
}
