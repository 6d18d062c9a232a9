package org.tmtar.paging;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.tmtar.persistence.Rows;
import org.tmtar.persistence.Sql;

/**
 * A list that a statement of SQL finds, read page by page. SQL, because JPA counts rows in an {@code
 * int}, which the offset of a far page does not fit. Immutable.
 */
public final class SqlList {

  private final String select;
  private final String counted;
  private final String order;
  private final Object[] parameters;
  private final long countedAtMost;

  private SqlList(
      String select, String counted, String order, Object[] parameters, long countedAtMost) {
    this.select = select;
    this.counted = counted;
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
        select, select, order, Arrays.copyOf(parameters, parameters.length), Long.MAX_VALUE / 2);
  }

  /** The same list, whose rows another statement finds for less where they are only counted. */
  public SqlList countedBy(String cheaper) {
    return new SqlList(select, cheaper, order, parameters, countedAtMost);
  }

  /** The same list, of which a page says how many items there are only up to a number of them. */
  public SqlList countedUpTo(long most) {
    return new SqlList(select, counted, order, parameters, most);
  }

  /** One page of entities. */
  public <T> Page<T> page(EntityManager entities, Class<T> entity, PageRequest request) {
    return read(
        request,
        sql -> Sql.find(entities, entity, sql, parameters),
        sql -> Sql.number(entities, sql, parameters));
  }

  /** One page of what is made of rows. */
  public <T> Page<T> page(Rows rows, Rows.Reader<T> reader, PageRequest request) {
    return read(
        request, sql -> rows.find(reader, sql, parameters), sql -> rows.number(sql, parameters));
  }

  /** One page of the only column, a number. */
  public Page<Long> numbers(EntityManager entities, PageRequest request) {
    return read(
        request,
        sql -> Sql.numbers(entities, sql, parameters),
        sql -> Sql.number(entities, sql, parameters));
  }

  /** Counts first: past the end there is nothing to sort and to skip. */
  private <T> Page<T> read(
      PageRequest request, Function<String, List<T>> reader, ToLongFunction<String> counter) {
    long count = counter.applyAsLong(counted(Math.max(countedAtMost, request.offset()) + 1));
    OptionalLong total = count > countedAtMost ? OptionalLong.empty() : OptionalLong.of(count);
    List<T> found = count > request.offset() ? reader.apply(limited(request)) : List.of();
    return Page.lookingAhead(found, total, request);
  }

  private String limited(PageRequest request) {
    return select + " ORDER BY " + order + " LIMIT " + (request.perPage() + 1) + " OFFSET "
        + request.offset();
  }

  private String counted(long atMost) {
    return "SELECT count(*) FROM (SELECT 1 FROM (%s) AS listed LIMIT %s) AS counted"
        .formatted(counted, atMost);
  }
}
