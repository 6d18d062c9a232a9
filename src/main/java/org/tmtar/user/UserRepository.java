package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tmtar.listing.ListColumns;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.SqlConditions;
import org.tmtar.location.Subtree;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.security.Role;
import org.tmtar.text.TextSearch;

/** Reads and writes users. */
@ApplicationScoped
public class UserRepository {

  static final String ALL = "SELECT u.* FROM users u";

  static final String ADMINISTRATORS =
      ALL + " JOIN locations administered ON administered.id = u.admin_location_id";

  /**
   * The condition that a user administers a location at or below a path. {@code IS NOT NULL} makes PostgreSQL
   * read the index of administrators. Without it, PostgreSQL reads all users in the order of the list.
   */
  private static final String AT_OR_BELOW_PATH =
      "u.admin_location_id IS NOT NULL AND administered.path <@ CAST(%1$s AS ltree)";

  static final ListColumns COLUMNS = new ListColumns(
      "u.id",
      "u.search_identity",
      "u.updated_at",
      null,
      TextSearch.contains("u.search_identity", "u.search_label"));

  private static final String AT_OR_BELOW =
      "(SELECT l.id FROM locations l, locations top WHERE top.id = ?1 AND l.path <@ top.path)";

  /** Also increments the version, so that a response cached with the location is no longer current. */
  private static final String CLEAR_LOCATIONS = """
      WITH deleted AS %1$s
      UPDATE users SET version = version + 1,
        location_id = CASE WHEN location_id IN (SELECT id FROM deleted) THEN NULL ELSE location_id END,
        admin_location_id =
          CASE WHEN admin_location_id IN (SELECT id FROM deleted) THEN NULL ELSE admin_location_id END
      WHERE id IN (
        SELECT id FROM users WHERE location_id IN (SELECT id FROM deleted)
        UNION SELECT id FROM users WHERE admin_location_id IN (SELECT id FROM deleted))
      """.formatted(AT_OR_BELOW);

  private static final String LOCK_AT_OR_BELOW = """
      WITH deleted AS %1$s
      SELECT id FROM users WHERE id IN (
        SELECT id FROM users WHERE location_id IN (SELECT id FROM deleted)
        UNION SELECT id FROM users WHERE admin_location_id IN (SELECT id FROM deleted))
      ORDER BY id FOR UPDATE
      """.formatted(AT_OR_BELOW);

  @PersistenceContext
  private EntityManager entities;

  Optional<User> find(long id) {
    return Optional.ofNullable(entities.find(User.class, id));
  }

  /** A page of all users. */
  Page<User> findAll(ListFilter filter, PageRequest page) {
    return page(ALL, SqlConditions.NONE, filter, page);
  }

  /** A page of the users that administer a location at or below another one. */
  Page<User> findAdministrators(Subtree subtree, ListFilter filter, PageRequest page) {
    return page(
        ADMINISTRATORS, SqlConditions.NONE.and(AT_OR_BELOW_PATH, subtree.path()), filter, page);
  }

  /**
   * A page of the users that administer a location below that of another administrator.
   *
   * @param subtree the listed locations
   * @param above the location whose administrators are not listed
   */
  Page<User> findAdministratorsBelow(
      Subtree subtree, long above, ListFilter filter, PageRequest page) {
    return page(ADMINISTRATORS, below(subtree, above), filter, page);
  }

  static SqlConditions below(Subtree subtree, long above) {
    return SqlConditions.NONE
        .and(AT_OR_BELOW_PATH, subtree.path())
        .and("u.admin_location_id <> %1$s", above);
  }

  private Page<User> page(
      String select, SqlConditions locations, ListFilter filter, PageRequest page) {
    if (!filter.isEmpty()) {
      NativeQueries.planForValues(entities);
    }
    return list(select, locations, filter).page(entities, User.class, User::id, page);
  }

  static SqlList list(String select, SqlConditions locations, ListFilter filter) {
    SqlConditions conditions = filter.addTo(locations, COLUMNS);
    return SqlList.of(
        select + conditions.where(), filter.orderBy(COLUMNS), conditions.parameters());
  }

  /**
   * All roots in the order of their ids. They are locked until the end of the transaction, so that two roots cannot withdraw the rights of each other concurrently.
   */
  List<User> findRootsForUpdate() {
    return entities
        .createQuery(
            "SELECT u FROM User u WHERE u.adminLocationId = :root ORDER BY u.id", User.class)
        .setParameter("root", Role.ROOT_LOCATION)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  Optional<Long> findId(Identity identity) {
    return entities
        .createQuery(
            "SELECT u.id FROM User u WHERE u.issuer = :issuer AND u.identity = :subject",
            Long.class)
        .setParameter("issuer", identity.issuer())
        .setParameter("subject", identity.subject())
        .getResultStream()
        .findFirst();
  }

  /** Whether a user with this identity exists and is blocked. */
  boolean isBlocked(Identity identity) {
    return !entities
        .createQuery(
            "SELECT u.id FROM User u WHERE u.issuer = :issuer AND u.identity = :subject AND u.blocked = TRUE",
            Long.class)
        .setParameter("issuer", identity.issuer())
        .setParameter("subject", identity.subject())
        .getResultList()
        .isEmpty();
  }

  /**
   * Adds a user unless a user with this identity exists or is being added concurrently.
   *
   * @return whether the user was added
   */
  boolean addIfAbsent(Identity identity) {
    return entities
            .createNativeQuery(
                "INSERT INTO users (issuer, identity) VALUES (?1, ?2) ON CONFLICT (issuer, identity) DO NOTHING")
            .setParameter(1, identity.issuer())
            .setParameter(2, identity.subject())
            .executeUpdate()
        == 1;
  }

  /**
   * Reads a user again and locks the row until the end of the transaction. No other transaction can change
   * the user or open a session for the user meanwhile.
   */
  void lock(User user) {
    entities.lock(user, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Adds a user and writes the row immediately, so that a violated constraint is reported here. */
  void add(User user) {
    entities.persist(user);
    entities.flush();
  }

  /** Writes pending changes immediately, so that the new version is known. */
  void flush() {
    entities.flush();
  }

  void remove(User user) {
    entities.remove(user);
    entities.flush();
  }

  long countWithHomeAtOrBelow(long locationId) {
    return NativeQueries.number(
        entities, "SELECT count(*) FROM users WHERE location_id IN " + AT_OR_BELOW, locationId);
  }

  long countAdministeringAtOrBelow(long locationId) {
    return NativeQueries.number(
        entities,
        "SELECT count(*) FROM users WHERE admin_location_id IN " + AT_OR_BELOW,
        locationId);
  }

  /**
   * Locks the users whose home location or administered location is at or below a location, in the order of their ids. These locations of the users do not change until the end of the transaction.
   */
  void lockAtOrBelow(long locationId) {
    NativeQueries.numbers(entities, LOCK_AT_OR_BELOW, locationId);
  }

  /** Removes a location and all locations below it from all users whose home location or administered location they are. */
  void clearLocationsAtOrBelow(long locationId) {
    NativeQueries.query(entities, CLEAR_LOCATIONS, locationId).executeUpdate();
  }
}
