package org.tmtar.paging;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.persistence.SqlClient;

/** Reads rows by their ids, as many as fit into a batch by the size of their texts. */
public final class SqlBatch {

  private static final String SELECT = """
      SELECT batch.* FROM (
        SELECT %1$s, wanted.ordinal,
          row_number() OVER fitting = 1 OR sum(%3$s) OVER fitting <= %4$d AS fits
        FROM unnest(CAST(string_to_array(?1, ',') AS bigint[])) WITH ORDINALITY AS wanted (id, ordinal)
        JOIN %2$s
        WINDOW fitting AS (ORDER BY wanted.ordinal)) AS batch
      WHERE batch.fits ORDER BY batch.ordinal
      """;

  private SqlBatch() {}

  /**
   * The statement for {@link #read}.
   *
   * @param columns the columns of a row
   * @param from the tables, joined with the ids {@code wanted.id}, and the condition of the rows
   * @param size the size of a row in bytes, which PostgreSQL determines without reading the texts
   */
  public static String select(String columns, String from, String size) {
    return SELECT.formatted(columns, from, size, BatchedList.MAX_BYTES);
  }

  /**
   * Reads one batch in the order of the ids.
   *
   * @param statement a statement of {@link #select}
   * @param id the id of an item
   */
  public static <T> Batch<T> read(
      SqlClient sql,
      SqlClient.Reader<T> reader,
      String statement,
      List<Long> ids,
      ToLongFunction<T> id) {
    return Batch.fitting(ids, sql.find(reader, statement, joined(ids)), id);
  }

  /** The ids as a parameter of a statement: separated by commas. */
  public static String joined(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
