package org.tmtar.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tmtar.file.FileReach;
import org.tmtar.file.FileReference;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.listing.ListColumns;
import org.tmtar.listing.SqlConditions;
import org.tmtar.listing.TextLanguages;
import org.tmtar.location.LocationMove;
import org.tmtar.location.Subtree;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlBatch;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;

/** Reads and writes zones and subzones. */
@ApplicationScoped
public class ZoneRepository {

  private static final String SELECT_ALL = "SELECT " + Zone.COLUMNS + " FROM zones z";

  private static final String WITH_LOCATION = " JOIN locations l ON l.id = z.location_id";

  /** The zones at or below a location. {@code ?1} is the path of the location. */
  private static final String AT_OR_BELOW =
      SELECT_ALL + WITH_LOCATION + " WHERE l.path <@ CAST(?1 AS ltree)";

  static final ListColumns COLUMNS =
      ListColumns.of("z.id", "z.search_title", "z.updated_at", "z.active");

  /** The subzones of a zone. {@code ?1} is the id of the zone. */
  private static final String SUBZONES = "SELECT s.* FROM subzones s WHERE s.zone_id = ?1";

  private static final String ACTIVE_SUBZONES = SUBZONES + " AND s.active";

  /** Locks the locations of the zones {@code ?1} and the location {@code ?2}, which may be null. */
  private static final String LOCK_LOCATIONS = """
      SELECT l.id FROM locations l
      WHERE l.id = CAST(?2 AS bigint)
        OR l.id IN (SELECT location_id FROM zones WHERE id = ANY(CAST(string_to_array(?1, ',') AS bigint[])))
      ORDER BY l.path FOR SHARE
      """;

  /** The condition for the next batch, whose ids are greater than {@code ?2}. */
  private static final String AFTER = " AND s.id > ?2 ORDER BY s.id LIMIT " + BatchedList.MAX_ITEMS;

  /** The zones with the ids {@code ?1} that visitors see without unlocking them. */
  private static final String OPEN_BY_IDS = SqlBatch.select(
      Zone.COLUMNS,
      "zones z ON z.id = wanted.id WHERE " + VisibleZones.OPEN,
      ListedZone.TEXTS_SIZE + " + 500");

  /** The subzones with the ids {@code ?1} that visitors see without unlocking their zones. */
  private static final String OPEN_SUBZONES_BY_IDS = """
      SELECT s.* FROM subzones s JOIN zones z ON z.id = s.zone_id
      WHERE s.id = ANY (CAST(string_to_array(?1, ',') AS bigint[])) AND s.active AND %s
      ORDER BY s.id
      """.formatted(VisibleZones.OPEN);

  private static final String SUBZONES_WITH_ZONE =
      "SELECT s.* FROM subzones s JOIN zones z ON z.id = s.zone_id" + WITH_LOCATION;

  private static final String SUBZONES_BY_IDS =
      "SELECT s.* FROM subzones s WHERE s.id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))";

  private static final String FROM_SUBTREE =
      "FROM locations l JOIN zones z ON z.location_id = l.id\n";

  /** The zones that refer to the image {@code ?1}. */
  static final String USES = """
      SELECT 'zones' AS resource, z.id, z.title, z.location_id FROM zones z WHERE z.image_file_name = ?1
      """;

  /**
   * The images whose references a move breaks, see
   * {@link org.tmtar.file.FileReferenceProvider#outOfReachQuery}.
   */
  static final String IMAGES_OUT_OF_REACH = "SELECT z.image_file_name AS filename " + FROM_SUBTREE
      + FileReach.outOfReach("z.image_file_name", "?1", "?2");

  /** The zones whose reference to an image a move breaks, for the audit. */
  static final String CHANGED_BY_MOVE =
      """
      SELECT z.id, z.location_id, jsonb_build_object('image_file_name', z.image_file_name),
        jsonb_build_object('image_file_name', NULL)
      """ + FROM_SUBTREE + FileReach.outOfReach("z.image_file_name", "?", "?");

  private static final String CLEAR_IMAGES =
      """
      UPDATE zones SET image_file_name = NULL, version = version + 1
      WHERE id IN (SELECT z.id %s)
      """.formatted(FROM_SUBTREE + FileReach.outOfReach("z.image_file_name", "?1", "?2"));

  /**
   * The condition that a secret zone has the image {@code %1$s}. It is an aggregate and not {@code EXISTS}, for
   * which PostgreSQL may read all secret zones into a hash table.
   */
  static final String IS_IMAGE_OF_SECRET_ZONE =
      "(SELECT bool_or(z.secret) FROM zones z WHERE z.image_file_name = %1$s)";

  /** Whether the caller sees a zone with the image {@code ?1}. */
  private static final String IS_IMAGE_VISIBLE =
      """
      SELECT EXISTS (
        SELECT 1 FROM zones z JOIN locations l ON l.id = z.location_id
        WHERE z.image_file_name = ?1 AND (%s OR %s))
      """.formatted(VisibleZones.SHOWN.formatted("?2"), VisibleZones.ADMINISTERED.formatted("?3"));

  @PersistenceContext
  private EntityManager entities;

  private SqlClient sql;
  private TextLanguages languages;

  protected ZoneRepository() {}

  @Inject
  public ZoneRepository(SqlClient sql, TextLanguages languages) {
    this.sql = sql;
    this.languages = languages;
  }

  /** A page of the zones at or below a location. */
  Page<Zone> find(Subtree subtree, ZoneFilter filter, PageRequest page) {
    NativeQueries.planForValues(entities);
    return list(subtree, filter, languages).page(entities, Zone.class, Zone::id, page);
  }

  static SqlList list(Subtree subtree, ZoneFilter filter, TextLanguages languages) {
    SqlConditions conditions = filter.conditions(languages);
    String from = SELECT_ALL;
    if (!subtree.isWhole()) {
      from = SELECT_ALL + WITH_LOCATION;
      conditions = conditions.and("l.path <@ CAST(%1$s AS ltree)", subtree.path());
    }
    return SqlList.of(
        from + conditions.where(), filter.list().orderBy(COLUMNS), conditions.parameters());
  }

  /**
   * A page of the zones that satisfy a condition, by id.
   *
   * @param visible the condition that the reader sees a zone
   */
  Page<Zone> find(SqlConditions visible, FeatureFilter filter) {
    NativeQueries.planForValues(entities);
    return list(visible, filter).page(entities, Zone.class, Zone::id, filter.page());
  }

  static SqlList list(SqlConditions visible, FeatureFilter filter) {
    return filter.list(SELECT_ALL + WITH_LOCATION, visible, "z", "z");
  }

  /**
   * A page of the subzones that satisfy a condition, by id.
   *
   * @param visible the condition that the reader sees a subzone
   */
  Page<Subzone> findSubzones(SqlConditions visible, FeatureFilter filter) {
    NativeQueries.planForValues(entities);
    return listSubzones(visible, filter).page(entities, Subzone.class, Subzone::id, filter.page());
  }

  static SqlList listSubzones(SqlConditions visible, FeatureFilter filter) {
    return filter.list(SUBZONES_WITH_ZONE, visible, "s", "s");
  }

  /** The circles of subzones by id, without subzones that do not exist. */
  public Map<Long, Circle> findCircles(Set<Long> subzoneIds) {
    String ids = subzoneIds.stream().map(String::valueOf).collect(Collectors.joining(","));
    return NativeQueries.find(entities, Subzone.class, SUBZONES_BY_IDS, ids).stream()
        .collect(Collectors.toMap(Subzone::id, Subzone::circle));
  }

  public Optional<Zone> find(long id) {
    return Optional.ofNullable(entities.find(Zone.class, id));
  }

  /**
   * Locks a zone until the end of the transaction. Every change of a zone, of one of its subzones or of one of their
   * objects takes this lock first.
   */
  public Optional<Zone> lock(long id) {
    return Optional.ofNullable(entities.find(Zone.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Locks the zones that move with a location in the same way, in the order of their ids. */
  void lockAtOrBelow(LocationMove move) {
    String sql = "SELECT count(*) FROM (SELECT 1 " + FROM_SUBTREE
        + "WHERE l.path <@ CAST(?1 AS ltree) ORDER BY z.id FOR UPDATE OF z) AS locked";
    NativeQueries.number(entities, sql, move.moved());
  }

  /** Locks the zone of a subzone in the same way; empty if there is no such subzone. */
  Optional<Zone> lockZoneOf(long subzoneId) {
    return NativeQueries.numbers(entities, "SELECT zone_id FROM subzones WHERE id = ?1", subzoneId)
        .stream()
        .findFirst()
        .flatMap(this::lock);
  }

  /**
   * Locks the location of a zone, the location that the zone moves to, and the zone, in this order. No other
   * transaction moves or changes the zone until the end of the transaction.
   *
   * @param target the location that the zone moves to; null if it does not move
   */
  Optional<Zone> lockWithLocations(long id, Long target) {
    return lockWithLocations(List.of(id), target).stream().findFirst();
  }

  /**
   * Locks the zones of subzones with their locations in the same way.
   *
   * @return the zones by subzone id, without subzones that do not exist
   */
  public Map<Long, Zone> lockZonesOf(Set<Long> subzoneIds) {
    Map<Long, Long> zoneIds = new HashMap<>();
    for (long subzoneId : subzoneIds) {
      NativeQueries.numbers(entities, "SELECT zone_id FROM subzones WHERE id = ?1", subzoneId)
          .forEach(zoneId -> zoneIds.put(subzoneId, zoneId));
    }
    List<Long> sorted = zoneIds.values().stream().distinct().sorted().toList();
    Map<Long, Zone> zones = lockWithLocations(sorted, null).stream()
        .collect(Collectors.toMap(Zone::id, Function.identity()));
    Map<Long, Zone> found = new HashMap<>();
    zoneIds.forEach((subzoneId, zoneId) ->
        Optional.ofNullable(zones.get(zoneId)).ifPresent(zone -> found.put(subzoneId, zone)));
    return found;
  }

  /**
   * Locks zones with their locations. If a zone has moved while this transaction waited for the lock, its new
   * location is locked as well.
   */
  private List<Zone> lockWithLocations(List<Long> ids, Long target) {
    String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<Long> locations = NativeQueries.numbers(entities, LOCK_LOCATIONS, list, target);
    List<Zone> zones = ids.stream().map(this::lock).flatMap(Optional::stream).toList();
    if (!zones.stream().allMatch(zone -> locations.contains(zone.locationId()))) {
      NativeQueries.numbers(entities, LOCK_LOCATIONS, list, target);
    }
    return zones;
  }

  /** The ids of the zones that refer to an image, in ascending order. */
  List<Long> findByImage(String filename) {
    String statement = "SELECT id FROM zones WHERE image_file_name = ?1 ORDER BY id";
    return NativeQueries.numbers(entities, statement, filename);
  }

  /** The references of zones to an image, by zone id. */
  List<FileReference> findUses(String filename) {
    String statement = "SELECT id, location_id FROM zones WHERE image_file_name = ?1 ORDER BY id";
    return sql.find(
        row -> new FileReference(ZoneService.RESOURCE, row.getLong(1), row.getLong(2)),
        statement,
        filename);
  }

  /** Whether a caller sees a zone that shows an image. */
  boolean isImageVisible(String filename, VisibleZones visible) {
    return sql.isTrue(IS_IMAGE_VISIBLE, filename, visible.unlocked(), visible.administered());
  }

  /** Clears the references to images that the move of a location breaks. */
  void clearImages(LocationMove move) {
    sql.change(CLEAR_IMAGES, move.moved(), move.parent());
  }

  /** Increments the version of a zone, because its subzones have changed. */
  void touch(Zone zone) {
    entities.lock(zone, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** Inserts a zone. Flushes immediately, so that a violated constraint is reported here. */
  void add(Zone zone) {
    entities.persist(zone);
    entities.flush();
  }

  /** Writes pending changes immediately, so that the new version is known. */
  void flush() {
    entities.flush();
  }

  void remove(Zone zone) {
    entities.remove(zone);
    entities.flush();
  }

  /**
   * All subzones of a zone, in the order of their ids.
   *
   * @param includeInactive whether subzones that visitors do not see are included
   */
  BatchedList<Subzone> findSubzones(long zoneId, boolean includeInactive) {
    String statement = (includeInactive ? SUBZONES : ACTIVE_SUBZONES) + AFTER;
    return BatchedList.byId(
        after -> NativeQueries.find(entities, Subzone.class, statement, zoneId, after),
        Subzone::id);
  }

  /**
   * The circles of all subzones of a zone. They are not entities, so JPA does not keep them until the end of
   * the transaction.
   */
  Iterable<Circle> findCirclesOfSubzones(long zoneId) {
    return BatchedList.byId(
            after -> sql.find(
                row -> new SubzoneCircle(
                    row.getLong("id"),
                    new Circle(
                        new Position(row.getDouble("latitude"), row.getDouble("longitude")),
                        row.getDouble("radius"))),
                SUBZONES + AFTER,
                zoneId,
                after),
            SubzoneCircle::id)
        .map(SubzoneCircle::circle);
  }

  private record SubzoneCircle(long id, Circle circle) {}

  long countSubzones(long zoneId) {
    return NativeQueries.number(
        entities, "SELECT count(*) FROM subzones WHERE zone_id = ?1", zoneId);
  }

  /**
   * A page of the subzones of a zone, by id.
   *
   * @param includeInactive whether subzones that visitors do not see are included
   */
  Page<Subzone> findSubzones(long zoneId, boolean includeInactive, PageRequest page) {
    return SqlList.of(includeInactive ? SUBZONES : ACTIVE_SUBZONES, "s.id", zoneId)
        .page(entities, Subzone.class, Subzone::id, page);
  }

  public Optional<Subzone> findSubzone(long id) {
    return Optional.ofNullable(entities.find(Subzone.class, id));
  }

  /** Reads zones that visitors see without unlocking them, as many as fit into a batch. */
  Batch<Zone> readOpen(List<Long> ids) {
    return SqlBatch.read(sql, Zone::of, OPEN_BY_IDS, ids, Zone::id);
  }

  /** Reads subzones that visitors see without unlocking their zones, in the order of their ids. */
  List<Subzone> readOpenSubzones(List<Long> ids) {
    return NativeQueries.find(entities, Subzone.class, OPEN_SUBZONES_BY_IDS, SqlBatch.joined(ids));
  }

  /** The number of zones at or below a location. */
  long countAtOrBelow(Subtree subtree) {
    return NativeQueries.number(
        entities, "SELECT count(*) FROM (" + AT_OR_BELOW + ") AS counted", subtree.path());
  }

  /** The number of subzones of the zones at or below a location. */
  long countSubzonesAtOrBelow(Subtree subtree) {
    return NativeQueries.number(
        entities,
        "SELECT count(*) FROM subzones s JOIN (" + AT_OR_BELOW + ") AS z ON z.id = s.zone_id",
        subtree.path());
  }

  void add(Subzone subzone) {
    entities.persist(subzone);
    entities.flush();
  }

  void remove(Subzone subzone) {
    entities.remove(subzone);
    entities.flush();
  }
}
