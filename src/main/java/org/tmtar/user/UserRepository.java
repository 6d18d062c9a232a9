package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageRequest;
import org.tmtar.security.Role;

/** Finds and keeps users. */
@ApplicationScoped
public class UserRepository {

  private static final String ADMINISTERS_BELOW = """
      FROM users u
      JOIN locations place ON place.id = u.admin_location_id
      JOIN locations above ON above.id = ?1
      WHERE place.path <@ above.path AND place.id <> above.id
      """;

  @PersistenceContext
  private EntityManager entities;

  Optional<User> find(long id) {
    return Optional.ofNullable(entities.find(User.class, id));
  }

  Page<User> findAll(PageRequest page) {
    return findPage("FROM users u", page);
  }

  /** Those who administer a place strictly below another one. */
  Page<User> findAdministratorsBelow(long locationId, PageRequest page) {
    return findPage(ADMINISTERS_BELOW, page, locationId);
  }

  /** JPA counts rows in an int, which the offset of a far page does not fit; so this is SQL. */
  @SuppressWarnings("unchecked") // a native query of an entity class yields that class
  private Page<User> findPage(String from, PageRequest page, Object... parameters) {
    String limits = " ORDER BY u.id LIMIT " + page.perPage() + " OFFSET " + page.offset();
    Query rows = entities.createNativeQuery("SELECT u.* " + from + limits, User.class);
    Query count = entities.createNativeQuery("SELECT count(*) " + from);
    for (int i = 0; i < parameters.length; i++) {
      rows.setParameter(i + 1, parameters[i]);
      count.setParameter(i + 1, parameters[i]);
    }
    return new Page<>(rows.getResultList(), ((Number) count.getSingleResult()).longValue(), page);
  }

  /**
   * All roots, locked until the end of the transaction, so that two of them cannot withdraw each other
   * at the same time.
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

  /** Adds a user unless somebody has done so already, perhaps at this very moment. */
  void addIfAbsent(Identity identity) {
    entities
        .createNativeQuery(
            "INSERT INTO users (issuer, identity) VALUES (?1, ?2) ON CONFLICT (issuer, identity) DO NOTHING")
        .setParameter(1, identity.issuer())
        .setParameter(2, identity.subject())
        .executeUpdate();
  }

  /** Adds a user and writes it at once, so that a broken constraint shows here. */
  void add(User user) {
    entities.persist(user);
    entities.flush();
  }

  /** Writes what was changed at once, so that the new version is known. */
  void flush() {
    entities.flush();
  }

  void remove(User user) {
    entities.remove(user);
    entities.flush();
  }
}
