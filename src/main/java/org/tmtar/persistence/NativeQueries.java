package org.tmtar.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Statements of SQL that JPA sends in its transaction. {@code ?1} is the first parameter. */
public final class NativeQueries {

  private NativeQueries() {}

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

  /** The only column, a number, of all rows that a statement finds, in its order. */
  public static List<Long> numbers(EntityManager entities, String sql, Object... parameters) {
    List<?> rows = query(entities, sql, parameters).getResultList();
    return rows.stream().map(row -> ((Number) row).longValue()).toList();
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

  /**
   * Entities in the order of their ids.
   *
   * @param ids the order
   * @param found the entities in any order; those that have gone meanwhile are missing
   */
  public static <T> List<T> inOrder(
      Collection<Long> ids, Collection<T> found, Function<T, Long> id) {
    Map<Long, T> byId = found.stream().collect(Collectors.toMap(id, Function.identity()));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }
}
