package org.tmtar.paging;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.persistence.NativeQueries;
import org.tmtar.persistence.SqlClient;

/**
 * A list that an SQL statement defines, read page by page. It uses SQL because JPA counts rows in an
 * {@code int}, which is too small for the offset of a distant page. Immutable.
 */
public final class SqlList {

  /** The maximum count of a list whose rows are not counted. */
  private static final long UNCOUNTED = 0;

  private final String select;
  private final String countStatement;
  private final String order;
  private final Object[] parameters;
  private final long maxCount;

  private SqlList(
      String select, String countStatement, String order, Object[] parameters, long maxCount) {
    this.select = select;
    this.countStatement = countStatement;
    this.order = order;
    this.parameters = parameters;
    this.maxCount = maxCount;
  }

  /**
   * A list.
   *
   * @param select the statement without order and limit; its rows have a column {@code id}
   * @param order the expressions of ORDER BY; the order must be total, so that pages never repeat or skip
   *     a row
   * @param parameters the parameters of the statement, {@code ?1} first
   */
  public static SqlList of(String select, String order, Object... parameters) {
    return new SqlList(
        select, select, order, Arrays.copyOf(parameters, parameters.length), Long.MAX_VALUE / 2);
  }

  /** The same list with a cheaper statement for counting its rows. */
  public SqlList countedBy(String countStatement) {
    return new SqlList(select, countStatement, order, parameters, maxCount);
  }

  /** The same list, counted only up to a maximum. The pages of a longer list have no total. */
  public SqlList countedUpTo(long max) {
    return new SqlList(select, countStatement, order, parameters, max);
  }

  /** The same list, whose rows are not counted. Its pages have no total. */
  public SqlList uncounted() {
    return countedUpTo(UNCOUNTED);
  }

  /** The statement that reads a page and one more row. Tests examine its query plan. */
  public String statement(PageRequest request) {
    return limited(request.offset(), request.perPage() + 1L);
  }

  /**
   * The ids of the rows in any order, up to a maximum. PostgreSQL plans this statement for all rows, whereas it
   * expects to find the rows of a page early.
   */
  public List<Long> idsInAnyOrder(SqlClient client, int max) {
    return client.find(
        row -> row.getLong(1),
        "SELECT listed.id FROM (" + select + ") AS listed LIMIT " + max,
        parameters);
  }

  /** The first rows in the order of the list, up to a maximum. */
  public <T> List<T> first(SqlClient client, SqlClient.Reader<T> reader, int max) {
    return client.find(reader, limited(0, max), parameters);
  }

  /** The parameters of the statement, {@code ?1} first. */
  public Object[] parameters() {
    return parameters.clone();
  }

  /** One page of entities whose size has a small bound. */
  public <T> Page<T> page(
      EntityManager entities, Class<T> entity, ToLongFunction<T> id, PageRequest request) {
    return page(request, id, new Source<>() {
      @Override
      public List<T> find(String sql, Object... values) {
        return NativeQueries.find(entities, entity, sql, values);
      }

      @Override
      public List<Long> numbers(String sql, Object... values) {
        return NativeQueries.numbers(entities, sql, values);
      }
    });
  }

  /** One page of values that are created from rows whose size has a small bound. */
  public <T> Page<T> page(
      SqlClient client, SqlClient.Reader<T> reader, ToLongFunction<T> id, PageRequest request) {
    return page(request, id, new Source<>() {
      @Override
      public List<T> find(String sql, Object... values) {
        return client.find(reader, sql, values);
      }

      @Override
      public List<Long> numbers(String sql, Object... values) {
        return client.find(row -> row.getLong(1), sql, values);
      }
    });
  }

  /** The ids of one page, all in memory, for rows that are read in batches by their size. */
  public Page<Long> ids(SqlClient client, PageRequest request) {
    Counted count = count(request, sql -> client.number(sql, parameters));
    List<Long> found = count.isPast(request)
        ? List.of()
        : client.find(
            row -> row.getLong("id"),
            limited(request.offset(), request.perPage() + 1L),
            parameters);
    return Page.withLookahead(found, count.total(), request);
  }

  /**
   * A page that fits into a batch is read completely. For a larger page, the first batch and all ids are
   * read. The remaining rows are read by their ids while the response is written.
   */
  private <T> Page<T> page(PageRequest request, ToLongFunction<T> id, Source<T> source) {
    Counted count = count(request, sql -> source.numbers(sql, parameters).get(0));
    if (count.isPast(request)) {
      return Page.withLookahead(List.of(), count.total(), request);
    }
    int batchSize = Math.min(request.perPage(), BatchedList.MAX_ITEMS);
    List<T> found = source.find(limited(request.offset(), batchSize + 1L), parameters);
    if (found.size() <= batchSize || request.perPage() == batchSize) {
      return Page.withLookahead(found, count.total(), request);
    }
    List<T> first = found.subList(0, batchSize);
    Set<Long> rest = new LinkedHashSet<>(source.numbers(
        "SELECT listed.id FROM (" + limited(request.offset(), request.perPage() + 1L)
            + ") AS listed",
        parameters));
    first.forEach(item -> rest.remove(id.applyAsLong(item)));
    int all = first.size() + rest.size();
    List<Long> ids = new ArrayList<>(rest).subList(0, Math.min(all, request.perPage()) - batchSize);
    BatchedList<T> items = BatchedList.of(first, ids, batchIds -> readBatch(batchIds, id, source));
    return Page.of(items, all, count.total(), request);
  }

  /**
   * Reads rows by their ids through the statement of the list, so that a row that no longer belongs to the
   * list is omitted.
   */
  private <T> Batch<T> readBatch(List<Long> ids, ToLongFunction<T> id, Source<T> source) {
    Object[] all = Arrays.copyOf(parameters, parameters.length + 1);
    all[parameters.length] = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    return new Batch<>(
        NativeQueries.inOrder(ids, source.find(batchStatement(), all), id::applyAsLong),
        ids.size());
  }

  /**
   * The statement that reads the rows of a batch. Its last parameter has the ids, separated by commas. It has one
   * plan for all values. PostgreSQL would therefore estimate that a condition such as a rectangle selects fewer rows than
   * the ids, and begin with it. {@code OFFSET 0} forces a lookup of each row by its id.
   */
  public String batchStatement() {
    return """
        SELECT listed.*
        FROM unnest(CAST(string_to_array(?%d, ',') AS bigint[])) AS wanted (id)
        CROSS JOIN LATERAL (
          SELECT of_list.* FROM (%s) AS of_list WHERE of_list.id = wanted.id OFFSET 0) AS listed
        """.formatted(parameters.length + 1, select);
  }

  /**
   * Counts the rows before the page is read, because a page past the end needs no sorting and skipping.
   */
  private Counted count(PageRequest request, ToLongFunction<String> counter) {
    if (maxCount == UNCOUNTED) {
      return new Counted(Long.MAX_VALUE, UNCOUNTED);
    }
    long max = Math.max(maxCount, request.offset()) + 1;
    String sql = "SELECT count(*) FROM (SELECT 1 FROM (%s) AS listed LIMIT %s) AS counted"
        .formatted(countStatement, max);
    return new Counted(counter.applyAsLong(sql), maxCount);
  }

  private String limited(long offset, long limit) {
    return select + " ORDER BY " + order + " LIMIT " + limit + " OFFSET " + offset;
  }

  /** The number of rows of a list, counted up to a maximum. */
  private record Counted(long number, long maxCount) {

    boolean isPast(PageRequest request) {
      return number <= request.offset();
    }

    OptionalLong total() {
      return number > maxCount ? OptionalLong.empty() : OptionalLong.of(number);
    }
  }

  /** Executes a statement and reads its rows. */
  private interface Source<T> {

    List<T> find(String sql, Object... values);

    List<Long> numbers(String sql, Object... values);
  }
}
