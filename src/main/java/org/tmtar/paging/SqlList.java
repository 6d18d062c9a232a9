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
   * @param select the statement, without order and limits; its rows have a column {@code id}
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
      SqlClient rows, SqlClient.Reader<T> reader, ToLongFunction<T> id, PageRequest request) {
    return page(request, id, new Source<>() {
      @Override
      public List<T> find(String sql, Object... values) {
        return rows.find(reader, sql, values);
      }

      @Override
      public List<Long> numbers(String sql, Object... values) {
        return rows.find(row -> row.getLong(1), sql, values);
      }
    });
  }

  /** The ids of one page, all in memory, for rows that are read in batches by their size. */
  public Page<Long> ids(SqlClient rows, PageRequest request) {
    Counted count = count(request, sql -> rows.number(sql, parameters));
    List<Long> found = count.isPast(request)
        ? List.of()
        : rows.find(
            row -> row.getLong("id"),
            limited(request.offset(), request.perPage() + 1L),
            parameters);
    return Page.lookingAhead(found, count.total(), request);
  }

  /**
   * A page that fits into a batch is read at once. For a larger page, the first batch and all ids are read.
   * The remaining rows are read by their ids while the response is written.
   */
  private <T> Page<T> page(PageRequest request, ToLongFunction<T> id, Source<T> source) {
    Counted count = count(request, sql -> source.numbers(sql, parameters).get(0));
    if (count.isPast(request)) {
      return Page.lookingAhead(List.of(), count.total(), request);
    }
    int room = Math.min(request.perPage(), BatchedList.MAX_ITEMS);
    List<T> found = source.find(limited(request.offset(), room + 1L), parameters);
    if (found.size() <= room || request.perPage() == room) {
      return Page.lookingAhead(found, count.total(), request);
    }
    List<T> first = found.subList(0, room);
    Set<Long> rest = new LinkedHashSet<>(source.numbers(
        "SELECT listed.id FROM (" + limited(request.offset(), request.perPage() + 1L)
            + ") AS listed",
        parameters));
    first.forEach(item -> rest.remove(id.applyAsLong(item)));
    int all = first.size() + rest.size();
    List<Long> ids = new ArrayList<>(rest).subList(0, Math.min(all, request.perPage()) - room);
    BatchedList<T> items = BatchedList.of(first, ids, some -> readBatch(some, id, source));
    return Page.of(items, all, count.total(), request);
  }

  /**
   * Reads rows by their ids through the statement of the list, so that a row that no longer belongs to the
   * list is omitted.
   */
  private <T> Batch<T> readBatch(List<Long> ids, ToLongFunction<T> id, Source<T> source) {
    Object[] all = Arrays.copyOf(parameters, parameters.length + 1);
    all[parameters.length] = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    String sql =
        "SELECT listed.* FROM (%s) AS listed WHERE listed.id = ANY(CAST(string_to_array(?%d, ',') AS bigint[]))"
            .formatted(select, all.length);
    return new Batch<>(
        NativeQueries.inOrder(ids, source.find(sql, all), id::applyAsLong), ids.size());
  }

  /** Counts first: past the end there is nothing to sort and to skip. */
  private Counted count(PageRequest request, ToLongFunction<String> counter) {
    long most = Math.max(countedAtMost, request.offset()) + 1;
    String sql = "SELECT count(*) FROM (SELECT 1 FROM (%s) AS listed LIMIT %s) AS counted"
        .formatted(counted, most);
    return new Counted(counter.applyAsLong(sql), countedAtMost);
  }

  private String limited(long offset, long limit) {
    return select + " ORDER BY " + order + " LIMIT " + limit + " OFFSET " + offset;
  }

  /** The number of rows of a list, counted up to a maximum. */
  private record Counted(long number, long atMost) {

    boolean isPast(PageRequest request) {
      return number <= request.offset();
    }

    OptionalLong total() {
      return number > atMost ? OptionalLong.empty() : OptionalLong.of(number);
    }
  }

  /** Executes a statement and reads its rows. */
  private interface Source<T> {

    List<T> find(String sql, Object... values);

    List<Long> numbers(String sql, Object... values);
  }
}
