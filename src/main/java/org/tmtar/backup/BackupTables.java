package org.tmtar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The tables of the application, over one connection: their rows by {@code COPY}, which is what pg_dump does
 * too, but needs no program of the database's own version.
 */
final class BackupTables {

  private static final String MIGRATIONS = "flyway_schema_history";

  /**
   * The first makes itself. Sessions of the time of a backup may have been ended since, and their clients be
   * further than they say; everybody signs in anew, and no address of anybody has to be kept. Stamps only tell
   * nodes that run whether something has changed.
   */
  private static final Set<String> LEFT_OUT = Set.of(MIGRATIONS, "sessions", "feed_stamps");

  /** With the columns that are not made of others. */
  private static final String TABLES = """
      SELECT t.relname, quote_ident(t.relname),
        (SELECT string_agg(quote_ident(c.attname), ', ' ORDER BY c.attnum) FROM pg_attribute c
          WHERE c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = '')
      FROM pg_class t
      WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r'
      ORDER BY t.relname
      """;

  private static final String MIGRATION = "SELECT version FROM " + MIGRATIONS
      + " WHERE success AND version IS NOT NULL" + " ORDER BY installed_rank DESC LIMIT 1";

  private static final String SEQUENCES = """
      SELECT sequencename, last_value FROM pg_sequences
      WHERE schemaname = current_schema() AND last_value IS NOT NULL
      """;

  /** Does nothing where there is no such sequence. */
  private static final String SET_SEQUENCE = "SELECT setval(to_regclass(quote_ident(?)), ?)";

  private static final String FOREIGN_KEYS = """
      SELECT conname, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint
      WHERE connamespace = current_schema()::regnamespace AND contype = 'f'
      """;

  private static final String UNCHECKED = """
      SELECT conname FROM pg_constraint
      WHERE connamespace = current_schema()::regnamespace AND contype = 'f' AND NOT convalidated
      """;

  private static final String LIST = "SELECT filename, size, sha256 FROM files ORDER BY filename";

  private static final String HAS_FILE = "SELECT 1 FROM files WHERE filename = ?";

  private final Connection connection;

  BackupTables(Connection connection) {
    this.connection = connection;
  }

  /** Reads from now on all rows as they are at this moment, until the transaction ends. */
  void hold() throws SQLException {
    connection.setAutoCommit(false);
    // Connection.setTransactionIsolation would change the session, which a pooler gives to others
    execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    execute("SET LOCAL TimeZone = 'UTC'");
  }

  /** What this is a backup of, to be: by name of table. */
  Map<String, Table> find() throws SQLException {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (List<String> row : rows(TABLES)) {
      if (!LEFT_OUT.contains(row.get(0))) {
        tables.put(row.get(0), new Table(row.get(1), row.get(2)));
      }
    }
    return tables;
  }

  /** The newest migration. */
  String migration() throws SQLException {
    if (rows(TABLES).stream().noneMatch(row -> row.get(0).equals(MIGRATIONS))) {
      throw new BackupException("The database has no tables of the application.");
    }
    return rows(MIGRATION).get(0).get(0);
  }

  Map<String, Long> sequences() throws SQLException {
    Map<String, Long> sequences = new TreeMap<>();
    for (List<String> row : rows(SEQUENCES)) {
      sequences.put(row.get(0), Long.valueOf(row.get(1)));
    }
    return sequences;
  }

  /** Foreign keys that are held against new rows only. */
  List<String> unchecked() throws SQLException {
    return rows(UNCHECKED).stream().map(row -> row.get(0)).toList();
  }

  /** Writes all rows of a table, and says how many there are. */
  long copyOut(Table table, OutputStream target) throws SQLException, IOException {
    return copies()
        .copyOut("COPY %s (%s) TO STDOUT".formatted(table.quoted(), table.columns()), target);
  }

  /** Writes what the rows say of all contents. */
  void copyList(OutputStream target) throws SQLException, IOException {
    copies().copyOut("COPY (%s) TO STDOUT".formatted(LIST), target);
  }

  /** Adds rows to a table, and says how many. */
  long copyIn(Table table, InputStream source) throws SQLException, IOException {
    return copies()
        .copyIn("COPY %s (%s) FROM STDIN".formatted(table.quoted(), table.columns()), source);
  }

  void setSequence(String name, long last) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SET_SEQUENCE)) {
      statement.setString(1, name);
      statement.setLong(2, last);
      statement.execute();
    }
  }

  /**
   * Does work without foreign keys, so that tables may be filled in any order; after it they are held
   * against all rows.
   *
   * @param unchecked those that are held against later rows only
   */
  void withoutForeignKeys(List<String> unchecked, Work work) throws SQLException, IOException {
    List<List<String>> keys = rows(FOREIGN_KEYS);
    for (List<String> key : keys) {
      execute(key.get(1));
    }
    work.run();
    for (List<String> key : keys) {
      execute(key.get(2) + (unchecked.contains(key.get(0)) ? " NOT VALID" : ""));
    }
  }

  boolean hasFile(String filename) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HAS_FILE)) {
      statement.setString(1, filename);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * Makes sure that nothing would be lost.
   *
   * @throws BackupException if any table has a row
   */
  void requireEmpty() throws SQLException {
    for (List<String> table : rows(TABLES)) {
      if (!table.get(0).equals(MIGRATIONS)
          && !rows("SELECT 1 FROM %s LIMIT 1".formatted(table.get(1))).isEmpty()) {
        throw new BackupException(
            "The database is not empty, it has rows in %s; a backup is restored into an empty one, before any node has started on it."
                .formatted(table.get(0)));
      }
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private CopyManager copies() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private List<List<String>> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (row.next()) {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          columns.add(row.getString(column));
        }
        rows.add(columns);
      }
      return rows;
    }
  }

  /**
   * A table to be copied.
   *
   * @param quoted its name as it stands in a statement
   * @param columns all that are not made of others, the same way
   */
  record Table(String quoted, String columns) {}

  /** What fills tables. */
  interface Work {
    void run() throws SQLException, IOException;
  }
}
