package org.tmtar.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads all tables of a database except that of the migrations. */
final class Tables {

  private static final String COLUMNS = """
      SELECT quote_ident(c.relname), quote_ident(a.attname) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
        AND a.attnum > 0 AND NOT a.attisdropped %s
      ORDER BY c.relname, a.attnum
      """;

  private Tables() {}

  /** The names of all columns, by table. */
  static Map<String, List<String>> columns(Connection connection) throws SQLException {
    return columnsWhere(connection, "");
  }

  /** The names of the columns whose values are not generated, by table. */
  static Map<String, List<String>> storedColumns(Connection connection) throws SQLException {
    return columnsWhere(connection, "AND a.attgenerated = ''");
  }

  private static Map<String, List<String>> columnsWhere(Connection connection, String condition)
      throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    for (List<String> row : query(connection, COLUMNS.formatted(condition))) {
      columns.computeIfAbsent(row.get(0), table -> new ArrayList<>()).add(row.get(1));
    }
    return columns;
  }

  /** The rows of some columns as JSON objects, in the order of their texts, by table. */
  static Map<String, List<String>> rows(Connection connection, Map<String, List<String>> columns)
      throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Map.Entry<String, List<String>> table : columns.entrySet()) {
      rows.put(
          table.getKey(),
          query(
                  connection,
                  "SELECT (SELECT row_to_json(r) FROM (SELECT %s) r)::text FROM %s t ORDER BY 1"
                      .formatted(String.join(", ", table.getValue()), table.getKey()))
              .stream()
              .map(row -> row.get(0))
              .toList());
    }
    return rows;
  }

  /** The rows of a query as texts. */
  static List<List<String>> query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          values.add(row.getString(column));
        }
        rows.add(values);
      }
      return rows;
    }
  }
}
