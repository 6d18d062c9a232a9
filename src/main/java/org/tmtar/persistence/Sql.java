package org.tmtar.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;

/** Statements of SQL that JPA sends in its transaction. {@code ?1} is the first parameter. */
public final class Sql {

  private Sql() {}

  /**
   * Has the database plan the statements of this transaction for their very values. What is the best
   * way to a rare word, or below a small place, is the worst for a common word or a continent; and a
   * statement that is sent often would otherwise get one plan for all.
   *
   * @see <a href="https://www.postgresql.org/docs/17/sql-prepare.html">PREPARE</a>
   */
  public static void planForValues(EntityManager entities) {
    query(entities, "SET LOCAL plan_cache_mode = force_custom_plan").executeUpdate();
  }

  /** A statement with its parameters. */
  public static Query query(EntityManager entities, String sql, Object... parameters) {
    return bind(entities.createNativeQuery(sql), Arrays.asList(parameters));
  }

  /** The entities that a statement finds, in its order. */
  @SuppressWarnings("unchecked") // a native query of an entity class yields that class
  public static <T> List<T> find(
      EntityManager entities, Class<T> entity, String sql, Object... parameters) {
    return bind(entities.createNativeQuery(sql, entity), Arrays.asList(parameters))
        .getResultList();
  }

  /** The only column of the only row that a statement finds. */
  public static long number(EntityManager entities, String sql, Object... parameters) {
    return ((Number) query(entities, sql, parameters).getSingleResult()).longValue();
  }

  private static Query bind(Query query, List<Object> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }
}
