package org.tmtar.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the database did for a statement, as it explains itself. */
public final class Plans {

  private Plans() {}

  /** Runs a statement, and says how. */
  public static JsonNode explain(Statement statement, String sql)
      throws SQLException, JsonProcessingException {
    try (ResultSet row = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
      row.next();
      return new JsonMapper().readTree(row.getString(1)).path(0).path("Plan");
    }
  }

  /** Every scan of any table. */
  public static List<JsonNode> scans(JsonNode plan) {
    return plan.findParents("Relation Name");
  }

  /** All rows that scans looked at, wanted or not. */
  public static long rowsRead(List<JsonNode> scans) {
    return scans.stream()
        .mapToLong(scan -> (rows(scan)
                + scan.path("Rows Removed by Filter").asLong()
                + scan.path("Rows Removed by Index Recheck").asLong())
            * scan.path("Actual Loops").asLong())
        .sum();
  }

  /** The pages of tables and indexes that a plan read, each time it did. */
  public static long pagesRead(JsonNode plan) {
    return plan.path("Shared Hit Blocks").asLong()
        + plan.path("Shared Read Blocks").asLong();
  }

  /** How many rows a node of a plan found, each time on average. */
  public static long rows(JsonNode node) {
    return Math.round(node.path("Actual Rows").asDouble());
  }
}
