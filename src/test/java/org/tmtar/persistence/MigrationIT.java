package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.Locks;
import org.tmtar.testing.SharedDatabase;
import org.tmtar.testing.TestDatabase;

class MigrationIT {

  private static final String LAST_OF_THE_FIRST_VERSION = "202611220820";
  private static final String WITH_STAMPS_OF_FEEDS = "202611300040";
  private static final String WITHOUT_STAMPS_OF_FEEDS = "202611300110";
  private static final String BEFORE_TEXTS_HAD_PLACES = "202611281630";
  private static final String WHEN_TEXTS_MAY_HAVE_PLACES = "202611290330";
  private static final String WHEN_TEXTS_HAVE_PLACES = "202611290331";

  private static final String BEFORE_OBJECTS_WERE_MARKED = "202611300110";
  private static final String WHEN_NEW_OBJECTS_ARE_MARKED = "202611300830";

  private static final String BEFORE_EARLIER_ROWS_WERE_FOLDED = "202611301431";

  private static final String ROWS_WITHOUT_FOLDED_TEXTS = """
      INSERT INTO locations (id, name, parent_id, path) VALUES (1, 'root', NULL, '1');
      INSERT INTO zones (title, location_id, latitude, longitude, radius, active, secret)
      VALUES ('Gate', 1, 10, 20, 10, true, false);
      INSERT INTO files (filename, location_id, media_type, size, sha256, visibility, created_at)
      VALUES ('gate.png', 1, 'image/png', 1, repeat('0', 64), 'public', now());
      INSERT INTO users (issuer, identity, location_id) VALUES ('issuer', 'Somebody', 1);
      UPDATE zones SET search_title = NULL;
      UPDATE files SET search_label = NULL;
      UPDATE users SET search_identity = NULL;
      """;

  private static final String OBJECTS_OF_TWO_ZONES = """
      INSERT INTO locations (id, name, parent_id, path) VALUES (1, 'root', NULL, '1');
      INSERT INTO zones (id, title, location_id, latitude, longitude, radius, active, secret)
      VALUES (1, 'open', 1, 10, 20, 10, true, false), (2, 'secret', 1, 10, 20, 10, true, true);
      INSERT INTO subzones (id, zone_id, title, latitude, longitude, radius, active)
      VALUES (3, 1, 'open', 10, 20, 5, true), (4, 2, 'secret', 10, 20, 5, true);
      INSERT INTO ar_objects (id, name, subzone_id, scale, active)
      VALUES (5, 'open', 3, 1, true), (6, 'secret', 4, 1, true);
      """;

  private static final String EVENT_OF_A_CITY = """
      INSERT INTO locations (id, name, parent_id, path)
      VALUES (1, 'root', NULL, '1'), (2, 'city', 1, '1.2');
      INSERT INTO events (id, event_type, location_id, language, active, created_at, update_date)
      VALUES (7, 'news', 2, 'en', true, now(), now());
      INSERT INTO event_texts (event_id, language, title, short_description)
      VALUES (7, 'en', 'fair', 'in short'), (7, 'pt', 'feira', 'em resumo');
      """;

  private static final String READ_EVENT = """
      SET statement_timeout = '10s';
      SELECT count(*) FROM events e JOIN event_texts t ON t.event_id = e.id;
      """;

  private static final String SETTINGS_OF_THE_SESSION = """
      SELECT string_agg(name || '=' || setting, ', ') FROM pg_settings
      WHERE name IN ('lock_timeout', 'statement_timeout') AND setting <> '0'
      HAVING count(*) > 0
      """;

  /** The nodes of the previous version run as that role. The grants of the new version follow later. */
  @Test
  void readersOfTheStampsOfFeedsReadTheViewThatReplacesThem() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty()) {
      migrate(database, WITH_STAMPS_OF_FEEDS);
      execute(database, "CREATE ROLE stamp_reader; GRANT SELECT ON feed_stamps TO stamp_reader");
      try {
        migrate(database, WITHOUT_STAMPS_OF_FEEDS);

        assertThat(count(
                database,
                "SELECT has_table_privilege('stamp_reader', 'feed_stamps', 'SELECT')::int"))
            .isEqualTo(1);
      } finally {
        execute(database, "DROP OWNED BY stamp_reader; DROP ROLE stamp_reader");
      }
    }
  }

  @Test
  void applicationReadsTheViewOfTheStampsAndCannotChangeIt() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty()) {
      database.urlFor(TestDatabase.APPLICATION);
      Schema schema = new Schema(database.dataSource()).grantingTo(TestDatabase.APPLICATION);
      schema.recreateAt(WITH_STAMPS_OF_FEEDS);
      assertThat(privilegesOnStamps(database)).isEqualTo("SELECT,INSERT,UPDATE,DELETE");

      schema.migrate();

      assertThat(privilegesOnStamps(database)).isEqualTo("SELECT");
    }
  }

  private static String privilegesOnStamps(SharedDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("""
            SELECT string_agg(p, ',' ORDER BY n)
            FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) WITH ORDINALITY AS privilege (p, n)
            WHERE has_table_privilege('%s', 'feed_stamps', p)
            """.formatted(TestDatabase.APPLICATION))) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void emptyDatabaseIsMigratedOnceAndThenUpToDate() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty()) {
      Schema schema = new Schema(database.dataSource());

      assertThat(schema.migrate()).isPositive();
      assertThat(schema.migrate()).isZero();
      schema.requireUpToDate();
      assertThat(count(database, "SELECT count(*) FROM pg_constraint WHERE NOT convalidated"))
          .isZero();
    }
  }

  @Test
  void settingsOfMigrationsDoNotStayOnConnections() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty()) {
      List<Connection> used = new ArrayList<>();

      new Schema(keeping(used, database.dataSource())).migrate();

      assertThat(used).isNotEmpty();
      for (Connection connection : used) {
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery(SETTINGS_OF_THE_SESSION)) {
          assertThat(row.next() ? row.getString(1) : "none").isEqualTo("none");
        }
        connection.close();
      }
    }
  }

  /** A data source whose connections stay open, as those of a pooler do. */
  private static DataSource keeping(List<Connection> used, DataSource database) {
    return proxy(DataSource.class, (method, arguments) -> {
      Object result = method.invoke(database, arguments);
      if (!(result instanceof Connection connection)) {
        return result;
      }
      used.add(connection);
      return proxy(
          Connection.class,
          (call, values) ->
              call.getName().equals("close") ? null : call.invoke(connection, values));
    });
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(Proxy.newProxyInstance(
        MigrationIT.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          try {
            return call.of(method, arguments);
          } catch (InvocationTargetException failure) {
            throw failure.getCause();
          }
        }));
  }

  private interface Call {
    Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
  }

  @Test
  void locationsAndUsersOfTheFirstVersionAreKeptAndFound() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty()) {
      migrate(database, LAST_OF_THE_FIRST_VERSION);
      execute(database, """
          INSERT INTO locations (id, name, parent_id, path)
          VALUES (1, 'root', NULL, '1'), (2, 'Łódź', 1, '1.2');
          INSERT INTO users (issuer, identity, location_id, admin_location_id)
          VALUES ('issuer', 'somebody', 2, 2);
          """);

      new Schema(database.dataSource()).migrate();

      assertThat(count(database, """
          SELECT count(*) FROM users u JOIN locations l ON l.id = u.admin_location_id
          WHERE l.search_name = 'lodz' AND l.latitude IS NULL
          """)).isEqualTo(1);
    }
  }

  @Test
  void textsOfEarlierEventsGetTheLocationsOfTheirEvents() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty()) {
      migrate(database, BEFORE_TEXTS_HAD_PLACES);
      execute(database, EVENT_OF_A_CITY);

      new Schema(database.dataSource()).migrate();

      assertThat(count(database, "SELECT count(*) FROM event_texts WHERE location_id = 2"))
          .isEqualTo(2);
    }
  }

  @Test
  void eventsThatAreChangedDuringTheMigrationKeepTheLocationsOfTheirTexts() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty()) {
      migrate(database, WHEN_TEXTS_MAY_HAVE_PLACES);
      execute(database, EVENT_OF_A_CITY);
      execute(database, "UPDATE events SET location_id = 1");

      new Schema(database.dataSource()).migrate();

      assertThat(count(database, "SELECT max(location_id) FROM event_texts")).isEqualTo(1);
      execute(database, "UPDATE events SET location_id = 2");
      assertThat(count(database, "SELECT max(location_id) FROM event_texts")).isEqualTo(2);
      execute(database, "DELETE FROM events");
      assertThat(count(database, "SELECT count(*) FROM event_texts")).isZero();
    }
  }

  @Test
  void eventsAreReadableDuringTheMigrationOfTheirTexts() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty();
        Connection editor = database.dataSource().getConnection();
        Statement change = editor.createStatement()) {
      migrate(database, WHEN_TEXTS_MAY_HAVE_PLACES);
      execute(database, EVENT_OF_A_CITY + "UPDATE event_texts SET location_id = NULL");
      editor.setAutoCommit(false);
      change.execute("SELECT title FROM event_texts FOR UPDATE");

      CompletableFuture<Integer> migration = startMigrationThatWaitsFor(editor, database);

      assertThatCode(() -> execute(database, READ_EVENT)).doesNotThrowAnyException();
      editor.rollback();
      migration.join();
    }
  }

  @Test
  void migrationWaitsForABackupWithoutBlockingOtherStatements() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty();
        Connection backup = database.dataSource().getConnection();
        Statement copy = backup.createStatement()) {
      migrate(database, WHEN_TEXTS_HAVE_PLACES);
      execute(database, EVENT_OF_A_CITY);
      backup.setAutoCommit(false);
      copy.execute("SELECT title FROM event_texts");

      CompletableFuture<Integer> migration = startMigrationThatWaitsFor(backup, database);

      assertThatCode(() -> execute(database, READ_EVENT)).doesNotThrowAnyException();
      Locks.awaitWaiterFor(backup);
      assertThatCode(() -> copy.execute("SELECT id FROM events")).doesNotThrowAnyException();
      backup.rollback();
      assertThat(migration.join()).isPositive();
    }
  }

  @Test
  void earlierObjectsOfSecretZonesAreMarked() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty()) {
      migrate(database, BEFORE_OBJECTS_WERE_MARKED);
      execute(database, OBJECTS_OF_TWO_ZONES);

      new Schema(database.dataSource()).migrate();

      assertThat(count(database, "SELECT sum(id) FROM ar_objects WHERE secret")).isEqualTo(6);
    }
  }

  @Test
  void zonesThatAreChangedDuringTheMigrationMarkTheirEarlierObjects() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty()) {
      migrate(database, BEFORE_OBJECTS_WERE_MARKED);
      execute(database, OBJECTS_OF_TWO_ZONES);
      migrate(database, WHEN_NEW_OBJECTS_ARE_MARKED);
      execute(database, "UPDATE zones SET secret = NOT secret");

      new Schema(database.dataSource()).migrate();

      assertThat(count(database, "SELECT sum(id) FROM ar_objects WHERE secret")).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zones, search_title, gate",
    "files, search_label, gate.png",
    "users, search_identity, somebody"
  })
  void rowsAreReadableWhileTheirTextsAreFolded(String table, String column, String folded)
      throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty();
        Connection editor = database.dataSource().getConnection();
        Statement change = editor.createStatement()) {
      migrate(database, BEFORE_EARLIER_ROWS_WERE_FOLDED);
      execute(database, ROWS_WITHOUT_FOLDED_TEXTS);
      editor.setAutoCommit(false);
      change.execute("SELECT id FROM %s FOR UPDATE".formatted(table));

      CompletableFuture<Integer> migration = startMigrationThatWaitsFor(editor, database);

      assertThatCode(() -> execute(
              database, "SET statement_timeout = '10s'; SELECT id FROM %s".formatted(table)))
          .doesNotThrowAnyException();
      editor.rollback();
      migration.join();
      String found = "SELECT count(*) FROM %s WHERE %s = '%s'".formatted(table, column, folded);
      assertThat(count(database, found)).isEqualTo(1);
    }
  }

  @Test
  void migrationsBeforeAMigrationThatWaitsAreCounted() throws SQLException {
    try (SharedDatabase database = SharedDatabase.empty();
        Connection reader = database.dataSource().getConnection();
        Statement read = reader.createStatement()) {
      migrate(database, BEFORE_TEXTS_HAD_PLACES);
      int pending = flyway(database).load().info().pending().length;
      reader.setAutoCommit(false);
      read.execute("SELECT id FROM events");

      CompletableFuture<Integer> migration = startMigrationThatWaitsFor(reader, database);
      reader.rollback();

      assertThat(migration.join()).isEqualTo(pending);
    }
  }

  private static void migrate(SharedDatabase database, String target) {
    flyway(database).target(target).load().migrate();
  }

  private static CompletableFuture<Integer> startMigrationThatWaitsFor(
      Connection holder, SharedDatabase database) throws SQLException {
    CompletableFuture<Integer> migration =
        CompletableFuture.supplyAsync(() -> new Schema(database.dataSource()).migrate());
    Locks.awaitWaiterFor(holder);
    return migration;
  }

  private static FluentConfiguration flyway(SharedDatabase database) {
    return Flyway.configure().dataSource(database.dataSource()).locations("classpath:db/migration");
  }

  private static void execute(SharedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(SharedDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
