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
 * The tables of the application, over one connection. Rows are copied with {@code COPY}, which pg_dump
 * uses as well. Unlike pg_dump, this class does not depend on the version of the database.
 */
final class BackupTables {

  private static final String MIGRATIONS = "flyway_schema_history";

  /**
   * The tables that a backup leaves out. Flyway creates the table of migrations. Sessions are left out
   * because a session may have been ended since the backup, or its client may have a newer refresh token;
   * all users sign in again, and the backup contains no addresses of clients. The recorded changes of bundles name
   * transactions of the database from which they were read.
   */
  private static final Set<String> EXCLUDED_TABLES =
      Set.of(MIGRATIONS, "sessions", "bundle_changes", "bundle_sweeps");

  /** The restored rows are recorded as changes. A backup of an earlier version is restored without this table. */
  private static final String CLEAR_CHANGES = """
      DO $$ BEGIN
        IF to_regclass('bundle_changes') IS NOT NULL THEN
          TRUNCATE bundle_changes;
        END IF;
      END $$
      """;

  /**
   * The tables with their columns, without generated columns. Tables that are not logged are left out: their rows
   * must be forgotten at the end of the day, in all copies.
   */
  private static final String TABLES = """
      SELECT t.relname, quote_ident(t.relname),
        (SELECT string_agg(quote_ident(c.attname), ', ' ORDER BY c.attnum) FROM pg_attribute c
          WHERE c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped AND c.attgenerated = '')
      FROM pg_class t
      WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r' AND t.relpersistence = 'p'
      ORDER BY t.relname
      """;

  private static final String MIGRATION = "SELECT version FROM " + MIGRATIONS
      + " WHERE success AND version IS NOT NULL" + " ORDER BY installed_rank DESC LIMIT 1";

  private static final String SEQUENCES = """
      SELECT sequencename, last_value FROM pg_sequences
      WHERE schemaname = current_schema() AND last_value IS NOT NULL
      """;

  /** Has no effect if the sequence does not exist. */
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

  /** Begins a read-only transaction in which all queries read the same snapshot. */
  void beginSnapshot() throws SQLException {
    connection.setAutoCommit(false);
    // Connection.setTransactionIsolation would change the session, which a connection pooler also
    // gives to
    // other clients
    execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    execute("SET LOCAL TimeZone = 'UTC'");
  }

  /** The tables that a backup contains, by name. */
  Map<String, Table> find() throws SQLException {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (List<String> row : rows(TABLES)) {
      if (!EXCLUDED_TABLES.contains(row.get(0))) {
        tables.put(row.get(0), new Table(row.get(1), row.get(2)));
      }
    }
    return tables;
  }

  /**
   * The version of the newest migration.
   *
   * @throws BackupException if the database has no tables of the application
   */
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

  /** The names of the foreign keys that PostgreSQL enforces for new rows only ({@code NOT VALID}). */
  List<String> unchecked() throws SQLException {
    return rows(UNCHECKED).stream().map(row -> row.get(0)).toList();
  }

  /** Writes all rows of a table and returns their number. */
  long copyOut(Table table, OutputStream target) throws SQLException, IOException {
    return copyManager()
        .copyOut("COPY %s (%s) TO STDOUT".formatted(table.quoted(), table.columns()), target);
  }

  /** Writes the name, size and digest of all contents, as stated in the rows of the files. */
  void copyList(OutputStream target) throws SQLException, IOException {
    copyManager().copyOut("COPY (%s) TO STDOUT".formatted(LIST), target);
  }

  /** Adds rows to a table and returns their number. */
  long copyIn(Table table, InputStream source) throws SQLException, IOException {
    return copyManager()
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
   * Runs work without foreign keys, so that tables can be filled in any order. Afterwards the foreign keys
   * are added again, and all rows are checked.
   *
   * @param unchecked the names of the foreign keys that are enforced for later rows only
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

  /** Deletes the changes that triggers recorded while rows were added. Cursors of bundles become invalid. */
  void clearRecordedChanges() throws SQLException {
    execute(CLEAR_CHANGES);
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
   * Requires that the tables of the database are empty, so that no data is lost.
   *
   * @throws BackupException if a table other than that of Flyway has a row
   */
  void requireEmpty() throws SQLException {
    for (List<String> table : rows(TABLES)) {
      if (!table.get(0).equals(MIGRATIONS)
          && !rows("SELECT 1 FROM %s LIMIT 1".formatted(table.get(1))).isEmpty()) {
        throw new BackupException(
            "The database is not empty, because the table %s has rows. Restore a backup into an empty database, before a node starts on it."
                .formatted(table.get(0)));
      }
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private CopyManager copyManager() throws SQLException {
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
   * A table to copy.
   *
   * @param quoted the name, quoted for a statement
   * @param columns the names of all columns that are not generated, quoted for a statement
   */
  record Table(String quoted, String columns) {}

  /** Fills tables. */
  interface Work {
    void run() throws SQLException, IOException;
  }
}
