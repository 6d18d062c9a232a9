package org.tmtar.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tmtar.geo.Position;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.listing.SqlConditions;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlBatch;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;
import org.tmtar.text.SearchText;
import org.tmtar.text.TextSearch;

/**
 * Reads and writes locations. It is the only writer of {@code locations.path}, which consists of the ids
 * from the root location down to the location itself.
 */
@ApplicationScoped
public class LocationRepository {

  private static final String ALL = "SELECT " + Location.COLUMNS + " FROM locations l";

  private static final String BY_IDS =
      ALL + " WHERE l.id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))";

  private static final String CHILDREN = ALL + " WHERE l.parent_id = ?1";

  private static final String ANCESTORS = ALL + """
       WHERE l.id IN (
        SELECT unnest(string_to_array(subpath(path, 0, -1)::text, '.')::bigint[])
        FROM locations WHERE id = ?1)
      """;

  /**
   * The paths of a subtree form one range: from the path of its top up to the next path that does not
   * begin with it. The top is read by subqueries and not by a join, so that PostgreSQL reads only this range
   * of the index. For a join it expects that few rows are enough for the limit, and reads the whole
   * index from its beginning.
   */
  static final String SUBTREE = ALL + """
       WHERE l.path >= (SELECT path FROM locations WHERE id = ?1)
        AND l.path < (SELECT (path::text || '0')::ltree FROM locations WHERE id = ?1)
        AND nlevel(l.path) <= ?2 + (SELECT nlevel(path) FROM locations WHERE id = ?1)
      """;

  private static final TextSearch SEARCH =
      TextSearch.over("id", "search_name", "locations WHERE true");

  /**
   * The index orders locations by the straight line through the earth. The order of the distances over the
   * ground differs from that order by less than 1 %. The statement therefore reads all locations within
   * 102 % of the straight line to the last of the nearest. These include all locations that are nearer
   * over the ground.
   */
  private static final String NEAREST = ALL + """
       WHERE l.position <@ cube_enlarge(earth_point(?1, ?2), (
        SELECT 1 + 1.02 * max(line) FROM (
          SELECT l.position <-> earth_point(?1, ?2) AS line FROM locations l
          WHERE l.position IS NOT NULL AND %1$s
          ORDER BY l.position <-> earth_point(?1, ?2) LIMIT ?3) AS nearest), 3) AND %1$s
      ORDER BY l.position <-> earth_point(?1, ?2), l.id LIMIT 1000
      """;

  private static final String PUBLIC = ALL + " WHERE l.id = ?1 AND " + Audience.ANYONE.condition();

  /**
   * The public locations whose parent is not public. Such a location is public by its own value, because others inherit
   * that of the parent. Few locations have a value of their own, and an index contains them. {@code OFFSET 0} makes
   * PostgreSQL read the parent of each by its id.
   */
  static final String TOPMOST_PUBLIC = ALL
      + " WHERE l.public AND NOT EXISTS (SELECT 1 FROM locations above WHERE above.id = l.parent_id AND "
      + Audience.ANYONE.condition("above") + " OFFSET 0)";

  private static final String ADD = """
      WITH new AS (SELECT nextval(pg_get_serial_sequence('locations', 'id')) AS id)
      INSERT INTO locations (id, name, parent_id, path, latitude, longitude, public, uid)
      SELECT new.id, ?1, above.id, above.path || new.id::text::ltree,
        CAST(?3 AS double precision), CAST(?4 AS double precision), CAST(?5 AS boolean),
        CAST(?6 AS uuid)
      FROM new, locations above WHERE above.id = ?2
      RETURNING id
      """;

  /**
   * Replaces the beginning of the path of a moved location and of all locations below it. The rest of each
   * path is kept.
   */
  private static final String REPATH = """
      UPDATE locations l SET path = parent.path || subpath(l.path, nlevel(moved.path) - 1)
      FROM locations moved JOIN locations parent ON parent.id = moved.parent_id
      WHERE moved.id = ?1 AND l.path <@ moved.path
      """;

  private static final String AT_OR_BELOW = "path <@ (SELECT path FROM locations WHERE id = ?1)";

  /** The locations that a deletion deletes, for the audit; the top first. */
  static final String SUBTREE_TO_AUDIT = """
      SELECT l.id, l.id,
        to_jsonb(l) - ARRAY['parent_id', 'path', 'position', 'search_name', 'version', 'publicly_visible']
          || jsonb_build_object('root', l.parent_id),
        NULL::jsonb
      FROM locations l WHERE l.path <@ (SELECT path FROM locations WHERE id = ?) ORDER BY l.path
      """;

  private static final String PARENTS = """
      SELECT wanted.id FROM unnest(CAST(string_to_array(?1, ',') AS bigint[])) AS wanted (id)
      WHERE EXISTS (SELECT 1 FROM locations child WHERE child.parent_id = wanted.id)
      """;

  private static final String PATH = "SELECT path::text FROM locations WHERE id = ?1";

  private static final String HEIGHT = """
      SELECT max(nlevel(l.path)) - nlevel(top.path) + 1 FROM locations l, locations top
      WHERE top.id = ?1 AND l.path <@ top.path GROUP BY top.path
      """;

  @PersistenceContext
  private EntityManager entities;

  private SqlClient sql;

  protected LocationRepository() {}

  @Inject
  public LocationRepository(SqlClient sql) {
    this.sql = sql;
  }

  Optional<Location> find(long id) {
    return Optional.ofNullable(entities.find(Location.class, id));
  }

  Page<Location> findAll(PageRequest page) {
    return SqlList.of(ALL, "l.id").page(entities, Location.class, Location::id, page);
  }

  /** A page of the locations whose content an audience reads, by id. */
  Page<Location> findAll(Audience audience, FeatureFilter filter) {
    NativeQueries.planForValues(entities);
    return list(audience, filter).page(entities, Location.class, Location::id, filter.page());
  }

  static SqlList list(Audience audience, FeatureFilter filter) {
    return filter.list(ALL, SqlConditions.NONE.and(audience.condition()), "l", "l");
  }

  /** The positions of locations by id, without locations that have none. */
  Map<Long, Position> findPositions(LocationIds ids) {
    return NativeQueries.find(entities, Location.class, BY_IDS, ids.text()).stream()
        .filter(location -> location.position().isPresent())
        .collect(Collectors.toMap(Location::id, location -> location.position().orElseThrow()));
  }

  Page<Location> findAll(LocationIds ids, PageRequest page) {
    return SqlList.of(BY_IDS, "l.id", ids.text())
        .page(entities, Location.class, Location::id, page);
  }

  /** The locations with the given ids, in any order, without those that do not exist. */
  List<Location> findAll(List<Long> ids) {
    return NativeQueries.find(entities, Location.class, BY_IDS, SqlBatch.joined(ids));
  }

  Page<Location> findChildren(long id, PageRequest page) {
    return SqlList.of(CHILDREN, "l.id", id).page(entities, Location.class, Location::id, page);
  }

  /** The ancestors of a location, the nearest first and the root location last. */
  Page<Location> findAncestors(long id, PageRequest page) {
    return SqlList.of(ANCESTORS, "nlevel(l.path) DESC", id)
        .page(entities, Location.class, Location::id, page);
  }

  /**
   * A location and the locations below it. Each location precedes the locations below it.
   *
   * @param depth the number of levels below the location; 0 for the location alone
   */
  Page<Location> findSubtree(long id, int depth, PageRequest page) {
    return SqlList.of(SUBTREE, "l.path", id, depth)
        .page(entities, Location.class, Location::id, page);
  }

  /** The locations whose names contain a text, the best match first. */
  List<Location> search(SearchText text) {
    List<Long> ids = SEARCH.find(sql, text);
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Location> found = entities
        .createQuery("SELECT l FROM Location l WHERE l.id IN :ids", Location.class)
        .setParameter("ids", ids)
        .getResultList();
    return NativeQueries.inOrder(ids, found, Location::id);
  }

  /**
   * The locations nearest to a position, of those that have a position. The list contains at least the
   * requested number of locations, if there are as many, and may contain more. It is ordered by the
   * straight line through the earth, not by the distance over the ground.
   *
   * @param audience the audience that reads the published content of the locations
   * @param limit the requested number of locations
   */
  List<Location> findNearest(Audience audience, Position from, int limit) {
    return NativeQueries.find(
        entities, Location.class, nearest(audience), from.latitude(), from.longitude(), limit);
  }

  /** The statement that finds the nearest locations whose published content an audience reads. */
  static String nearest(Audience audience) {
    return NEAREST.formatted(audience.condition());
  }

  /** A location if it is public. */
  Optional<Location> findPublic(long id) {
    return NativeQueries.find(entities, Location.class, PUBLIC, id).stream().findFirst();
  }

  /** The public locations whose parent is not public, by id. */
  Page<Location> findTopmostPublic(PageRequest page) {
    return SqlList.of(TOPMOST_PUBLIC, "l.id").page(entities, Location.class, Location::id, page);
  }

  /**
   * Adds a location.
   *
   * @param parent the id of the parent
   * @param position null if the location has none
   * @param isPublic null for the value of the parent
   * @param uid the id in all installations
   */
  Location add(String name, long parent, Position position, Boolean isPublic, UUID uid) {
    Double latitude = position == null ? null : (Double) position.latitude();
    Double longitude = position == null ? null : (Double) position.longitude();
    return entities.find(
        Location.class,
        NativeQueries.number(
            entities, ADD, name, parent, latitude, longitude, isPublic, uid.toString()));
  }

  /**
   * Writes pending changes immediately, so that a violated constraint is reported here.
   *
   * @param moved whether to update the paths of the location and of all locations below it, which takes
   *     one more statement
   */
  void write(Location location, boolean moved) {
    entities.flush();
    if (moved) {
      NativeQueries.query(entities, REPATH, location.id()).executeUpdate();
    }
  }

  /** The ids of those of the given locations that have children. */
  Set<Long> findParents(List<Location> candidates) {
    String ids = candidates.stream()
        .map(location -> Long.toString(location.id()))
        .collect(Collectors.joining(","));
    return Set.copyOf(sql.find(row -> row.getLong(1), PARENTS, ids));
  }

  /** Whether a location has a child with the given name. */
  boolean hasChild(long parent, String name) {
    String statement = "SELECT count(*) FROM locations WHERE parent_id = ?1 AND name = ?2";
    return NativeQueries.number(entities, statement, parent, name) > 0;
  }

  /** The number of levels from the root location down to a location, both included. */
  long level(long id) {
    return NativeQueries.number(entities, "SELECT nlevel(path) FROM locations WHERE id = ?1", id);
  }

  /** The number of levels of a subtree; 1 if the location has no children. */
  long height(long id) {
    return NativeQueries.number(entities, HEIGHT, id);
  }

  /** The number of locations of a subtree, its top included. */
  long countSubtree(long id) {
    return NativeQueries.number(
        entities, "SELECT count(*) FROM locations WHERE " + AT_OR_BELOW, id);
  }

  /**
   * Locks a location and all locations below it until the end of the transaction, so that no other
   * transaction can add a reference to them. Waits for transactions that are adding one.
   */
  void lockSubtree(long id) {
    lockSubtree(id, "FOR UPDATE");
  }

  /**
   * Locks a location and all locations below it until the end of the transaction. Waits for transactions
   * that change rows of these locations which depend on their ancestors, see {@link LocationAccess#lock}. A
   * trigger changes the rows below a location if the location becomes public or ceases to be.
   */
  void lockForMove(long id) {
    lockSubtree(id, "FOR NO KEY UPDATE");
  }

  private void lockSubtree(long id, String lock) {
    String statement =
        "SELECT count(*) FROM (SELECT 1 FROM locations WHERE %s ORDER BY path %s) AS locked";
    NativeQueries.number(entities, statement.formatted(AT_OR_BELOW, lock), id);
  }

  /** The ids from the root location down to a location, for example {@code 1.3.42}. */
  String path(long id) {
    return sql.findFirst(row -> row.getString(1), PATH, id).orElseThrow();
  }

  /** Deletes a location and all locations below it, in one statement. */
  void deleteSubtree(long id) {
    NativeQueries.query(entities, "DELETE FROM locations WHERE " + AT_OR_BELOW, id)
        .executeUpdate();
  }
}
