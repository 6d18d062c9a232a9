package org.tmtar.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tmtar.geo.Position;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;
import org.tmtar.text.SearchText;
import org.tmtar.text.TextSearch;

/**
 * Finds and keeps places. The only writer of {@code locations.path}, which has the ids from the root
 * location down to the place itself.
 */
@ApplicationScoped
public class LocationRepository {

  private static final String ALL = "SELECT " + Location.COLUMNS + " FROM locations l";

  private static final String CHILDREN = ALL + " WHERE l.parent_id = ?1";

  private static final String ANCESTORS = ALL + """
       WHERE l.id IN (
        SELECT unnest(string_to_array(subpath(path, 0, -1)::text, '.')::bigint[])
        FROM locations WHERE id = ?1)
      """;

  /**
   * A subtree is one range of the order of paths: from the path of its top to the next path that does
   * not begin with it.
   */
  private static final String SUBTREE = ALL + """
       JOIN locations top ON top.id = ?1
      WHERE l.path >= top.path AND l.path < (top.path::text || '0')::ltree
        AND nlevel(l.path) - nlevel(top.path) <= ?2
      """;

  private static final TextSearch SEARCH =
      TextSearch.over("id", "search_name", "locations WHERE true");

  /**
   * The index orders by the straight line through the earth. The order of the ways over the ground
   * differs from that by less than 1 %, so whatever is nearer than the last of the nearest is within
   * 2 % of it.
   */
  private static final String NEAREST = ALL + """
       WHERE l.position <@ cube_enlarge(earth_point(?1, ?2), (
        SELECT 1 + 1.02 * max(line) FROM (
          SELECT position <-> earth_point(?1, ?2) AS line FROM locations
          WHERE position IS NOT NULL
          ORDER BY position <-> earth_point(?1, ?2) LIMIT ?3) AS nearest), 3)
      ORDER BY l.position <-> earth_point(?1, ?2), l.id LIMIT 1000
      """;

  private static final String ADD = """
      WITH new AS (SELECT nextval(pg_get_serial_sequence('locations', 'id')) AS id)
      INSERT INTO locations (id, name, parent_id, path, latitude, longitude)
      SELECT new.id, ?1, above.id, above.path || new.id::text::ltree,
        CAST(?3 AS double precision), CAST(?4 AS double precision)
      FROM new, locations above WHERE above.id = ?2
      RETURNING id
      """;

  /** Whatever lies below a place keeps the end of its path and gets a new beginning. */
  private static final String REPATH = """
      UPDATE locations l SET path = parent.path || subpath(l.path, nlevel(moved.path) - 1)
      FROM locations moved JOIN locations parent ON parent.id = moved.parent_id
      WHERE moved.id = ?1 AND l.path <@ moved.path
      """;

  private static final String AT_OR_BELOW = "path <@ (SELECT path FROM locations WHERE id = ?1)";

  /** What a deletion takes away, for the audit; the top first. */
  static final String SUBTREE_TO_AUDIT = """
      SELECT l.id, l.id, jsonb_build_object(
        'id', l.id, 'name', l.name, 'root', l.parent_id, 'latitude', l.latitude, 'longitude', l.longitude),
        NULL::jsonb
      FROM locations l WHERE l.path <@ (SELECT path FROM locations WHERE id = ?) ORDER BY l.path
      """;

  private static final String PATH = "SELECT path::text FROM locations WHERE id = ?1";

  private static final String HEIGHT = """
      SELECT max(nlevel(l.path)) - nlevel(top.path) + 1 FROM locations l, locations top
      WHERE top.id = ?1 AND l.path <@ top.path GROUP BY top.path
      """;

  /** Any number that nobody else locks. */
  static final long STRUCTURE_LOCK = 0x746d7461_72000001L;

  @PersistenceContext
  private EntityManager entities;

  private SqlClient rows;

  protected LocationRepository() {}

  @Inject
  public LocationRepository(SqlClient rows) {
    this.rows = rows;
  }

  Optional<Location> find(long id) {
    return Optional.ofNullable(entities.find(Location.class, id));
  }

  Page<Location> findAll(PageRequest page) {
    return SqlList.of(ALL, "l.id").page(entities, Location.class, Location::id, page);
  }

  Page<Location> findChildren(long id, PageRequest page) {
    return SqlList.of(CHILDREN, "l.id", id).page(entities, Location.class, Location::id, page);
  }

  /** The nearest first, the root location last. */
  Page<Location> findAncestors(long id, PageRequest page) {
    return SqlList.of(ANCESTORS, "nlevel(l.path) DESC", id)
        .page(entities, Location.class, Location::id, page);
  }

  /**
   * A place and what lies below it, every place before those below it.
   *
   * @param depth how many levels below it; 0 for the place alone
   */
  Page<Location> findSubtree(long id, int depth, PageRequest page) {
    return SqlList.of(SUBTREE, "l.path", id, depth)
        .page(entities, Location.class, Location::id, page);
  }

  /** Best match first. */
  List<Location> search(SearchText text) {
    List<Long> ids = SEARCH.find(rows, text);
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
   * At least the nearest of the places that have a position, and perhaps some more; in no order.
   *
   * @param limit how many are wanted
   */
  List<Location> findNearest(Position from, int limit) {
    return NativeQueries.find(
        entities, Location.class, NEAREST, from.latitude(), from.longitude(), limit);
  }

  /**
   * Adds a place.
   *
   * @param position null if it has none
   */
  Location add(String name, long parent, Position position) {
    Double latitude = position == null ? null : (Double) position.latitude();
    Double longitude = position == null ? null : (Double) position.longitude();
    return entities.find(
        Location.class, NativeQueries.number(entities, ADD, name, parent, latitude, longitude));
  }

  /**
   * Writes what was changed at once, so that a broken constraint shows here.
   *
   * @param moved whether the paths of the place and of all below it have to follow, which takes one
   *     statement more
   */
  void write(Location location, boolean moved) {
    entities.flush();
    if (moved) {
      NativeQueries.query(entities, REPATH, location.id()).executeUpdate();
    }
  }

  /** Whether a place with this name lies directly in another one. */
  boolean hasChild(long parent, String name) {
    String sql = "SELECT count(*) FROM locations WHERE parent_id = ?1 AND name = ?2";
    return NativeQueries.number(entities, sql, parent, name) > 0;
  }

  /** How many levels there are from the root location down to a place, both included. */
  long level(long id) {
    return NativeQueries.number(entities, "SELECT nlevel(path) FROM locations WHERE id = ?1", id);
  }

  /** How many levels a place has with everything below it; 1 if there is nothing. */
  long height(long id) {
    return NativeQueries.number(entities, HEIGHT, id);
  }

  /** How many places would go with one, itself included. */
  long countSubtree(long id) {
    return NativeQueries.number(
        entities, "SELECT count(*) FROM locations WHERE " + AT_OR_BELOW, id);
  }

  /**
   * Keeps everybody else from referring to a place, or to one below it, until the end of the
   * transaction; whoever is doing so at this moment is waited for.
   */
  void lockSubtree(long id) {
    lockSubtree(id, "FOR UPDATE");
  }

  /**
   * Locks a place and all places below it until the end of the transaction. Waits for transactions that
   * change rows of these places which depend on their ancestors, see {@link LocationAccess#lock}.
   */
  void lockForMove(long id) {
    lockSubtree(id, "FOR NO KEY UPDATE");
  }

  private void lockSubtree(long id, String lock) {
    String sql =
        "SELECT count(*) FROM (SELECT 1 FROM locations WHERE %s ORDER BY path %s) AS locked";
    NativeQueries.number(entities, sql.formatted(AT_OR_BELOW, lock), id);
  }

  /** The ids from the root location down to a place, for example {@code 1.3.42}. */
  String path(long id) {
    return rows.findFirst(row -> row.getString(1), PATH, id).orElseThrow();
  }

  /** Deletes a place with everything below it, in one statement. */
  void deleteSubtree(long id) {
    NativeQueries.query(entities, "DELETE FROM locations WHERE " + AT_OR_BELOW, id)
        .executeUpdate();
  }

  /**
   * Waits until nobody else changes the structure of the tree, and keeps all others waiting until the
   * end of the transaction. Without it two moves at once could hang each place below the other, and a
   * new place could get the path that its parent had before a move.
   *
   * <p>The lock timeout is that of the connection pool. It is set again here, because a connection pooler in
   * front of the database may not keep the settings of a connection.
   */
  void lockStructure() {
    NativeQueries.query(entities, "SET LOCAL lock_timeout = '2s'").executeUpdate();
    NativeQueries.query(entities, "SELECT pg_advisory_xact_lock(?1)", STRUCTURE_LOCK)
        .getSingleResult();
  }
}
