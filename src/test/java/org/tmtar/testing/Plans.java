package org.tmtar.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.SqlList;

/** The executed query plans of the database, as {@code EXPLAIN} reports them. */
public final class Plans {

  private Plans() {}

  /** Runs a statement and returns its query plan with the measured row and buffer counts. */
  public static JsonNode explain(Statement statement, String sql)
      throws SQLException, JsonProcessingException {
    try (ResultSet row = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
      row.next();
      return new JsonMapper().readTree(row.getString(1)).path(0).path("Plan");
    }
  }

  /** Explains the statement that reads the first page of a list, planned for its parameters. */
  public static JsonNode explain(Statement statement, SqlList list, int perPage)
      throws SQLException, JsonProcessingException {
    String sql = list.statement(new PageRequest(1, perPage));
    Object[] parameters = list.parameters();
    for (int i = 0; i < parameters.length; i++) {
      sql = sql.replace("?" + (i + 1), literal(parameters[i]));
    }
    return explain(statement, sql);
  }

  /**
   * Explains the statement that reads a batch of a list by the given ids, planned for any parameters.
   * Deallocates the prepared statement.
   */
  public static JsonNode explainBatch(Statement statement, SqlList list, List<Long> ids)
      throws SQLException, JsonProcessingException {
    List<Object> parameters = new ArrayList<>(List.of(list.parameters()));
    parameters.add(ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
    statement.execute("SET plan_cache_mode = force_generic_plan");
    statement.execute("PREPARE batch AS " + list.batchStatement().replace('?', '$'));
    JsonNode plan = explain(
        statement,
        "EXECUTE batch (%s)"
            .formatted(parameters.stream().map(Plans::literal).collect(Collectors.joining(","))));
    statement.execute("DEALLOCATE batch");
    return plan;
  }

  private static String literal(Object parameter) {
    if (parameter instanceof Number) {
      return parameter.toString();
    }
    return parameter instanceof OffsetDateTime
        ? "timestamptz '" + parameter + "'"
        : "'" + parameter + "'";
  }

  /** Returns the plan nodes that scan a table. */
  public static List<JsonNode> scans(JsonNode plan) {
    return plan.findParents("Relation Name");
  }

  /**
   * Returns the number of rows that the scans read, including the rows that a filter or an index recheck
   * removed.
   */
  public static long rowsRead(List<JsonNode> scans) {
    return scans.stream()
        .mapToLong(scan -> (rows(scan)
                + scan.path("Rows Removed by Filter").asLong()
                + scan.path("Rows Removed by Index Recheck").asLong())
            * scan.path("Actual Loops").asLong())
        .sum();
  }

  /**
   * Returns the number of pages of tables and indexes that a plan read. A page that is read several times
   * counts each time.
   */
  public static long pagesRead(JsonNode plan) {
    return plan.path("Shared Hit Blocks").asLong()
        + plan.path("Shared Read Blocks").asLong();
  }

  /** Returns the average number of rows that a plan node found in each execution. */
  public static long rows(JsonNode node) {
    return Math.round(node.path("Actual Rows").asDouble());
  }
}
