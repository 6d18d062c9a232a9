package org.tmtar.paging;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.tmtar.persistence.Sql;

/**
 * A list that a statement of SQL finds, read page by page. SQL, because JPA counts rows in an {@code
 * int}, which the offset of a far page does not fit. Immutable.
 */
public final class SqlList {

  private final String select;
  private final String order;
  private final Object[] parameters;
  private final long countedAtMost;

  private SqlList(String select, String order, Object[] parameters, long countedAtMost) {
    this.select = select;
    this.order = order;
    this.parameters = parameters;
    this.countedAtMost = countedAtMost;
  }

  /**
   * A list.
   *
   * @param select the statement, without order and limits
   * @param order what follows ORDER BY; it has to be total, so that pages never repeat or skip a row
   * @param parameters of the statement, {@code ?1} first
   */
  public static SqlList of(String select, String order, Object... parameters) {
    return new SqlList(
        select, order, Arrays.copyOf(parameters, parameters.length), Long.MAX_VALUE - 1);
  }

  /** The same list, of which a page says how many items there are only up to a number of them. */
  public SqlList countedUpTo(long most) {
    return new SqlList(select, order, parameters, most);
  }

  /** One page of entities. */
  public <T> Page<T> page(EntityManager entities, Class<T> entity, PageRequest request) {
    List<T> found = Sql.find(entities, entity, limited(request), parameters);
    return Page.lookingAhead(found, count(entities), request);
  }

  /** One page of rows, an array of columns each. */
  public Page<Object[]> rows(EntityManager entities, PageRequest request) {
    List<?> found = Sql.query(entities, limited(request), parameters).getResultList();
    return Page.lookingAhead(
        found.stream().map(row -> (Object[]) row).toList(), count(entities), request);
  }

  /** One page of the only column, a number. */
  public Page<Long> numbers(EntityManager entities, PageRequest request) {
    return Page.lookingAhead(
        Sql.numbers(entities, limited(request), parameters), count(entities), request);
  }

  private String limited(PageRequest request) {
    return select + " ORDER BY " + order + " LIMIT " + (request.perPage() + 1) + " OFFSET "
        + request.offset();
  }

  private OptionalLong count(EntityManager entities) {
    String sql = "SELECT count(*) FROM (SELECT 1 FROM (%s) AS listed LIMIT %s) AS counted"
        .formatted(select, countedAtMost + 1);
    long count = Sql.number(entities, sql, parameters);
    return count > countedAtMost ? OptionalLong.empty() : OptionalLong.of(count);
  }
}
