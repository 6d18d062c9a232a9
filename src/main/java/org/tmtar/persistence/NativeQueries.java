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

/** SQL statements that JPA executes in its transaction. {@code ?1} is the first parameter. */
public final class NativeQueries {

  private NativeQueries() {}

  /**
   * Makes PostgreSQL plan each statement of the current transaction for its parameter values. Without this, a statement that is executed often gets one generic plan. The best plan for a rare word or a location without children is the worst plan for a common word or a location with a large subtree.
   *
   * @see <a href="https://www.postgresql.org/docs/17/sql-prepare.html">PREPARE</a>
   */
  public static void planForValues(EntityManager entities) {
    query(entities, "SET LOCAL plan_cache_mode = force_custom_plan").executeUpdate();
  }

  /** Creates a query with its parameters. */
  public static Query query(EntityManager entities, String sql, Object... parameters) {
    return bind(entities.createNativeQuery(sql), Arrays.asList(parameters));
  }

  /** The entities that a statement returns, in the order of the rows. */
  @SuppressWarnings("unchecked") // a native query of an entity class returns that class
  public static <T> List<T> find(
      EntityManager entities, Class<T> entity, String sql, Object... parameters) {
    return bind(entities.createNativeQuery(sql, entity), Arrays.asList(parameters))
        .getResultList();
  }

  /** The numbers in the single column of all rows that a statement returns, in the order of the rows. */
  public static List<Long> numbers(EntityManager entities, String sql, Object... parameters) {
    List<?> rows = query(entities, sql, parameters).getResultList();
    return rows.stream().map(row -> ((Number) row).longValue()).toList();
  }

  /** The number in the single column of the single row that a statement returns. */
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
   * Sorts entities by a list of ids.
   *
   * @param ids the ids in the required order
   * @param found the entities in any order; an entity that has been deleted may be missing
   * @return the entities in the order of the ids, without missing ones
   */
  public static <T> List<T> inOrder(
      Collection<Long> ids, Collection<T> found, Function<T, Long> id) {
    Map<Long, T> byId = found.stream().collect(Collectors.toMap(id, Function.identity()));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }
}
