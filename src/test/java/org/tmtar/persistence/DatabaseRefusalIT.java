package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.tmtar.testing.SharedDatabase;

/** Databases with which a node does not start, and the message about each of them. */
class DatabaseRefusalIT {

  /** A database that exists on every server. */
  private static final String SERVER_DATABASE = "postgres";

  private static final Duration PAUSE = Duration.ofMillis(20);

  private static SharedDatabase database;

  @BeforeAll
  static void start() {
    database = SharedDatabase.empty();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void encodingOtherThanUtf8IsRefused() throws SQLException {
    execute("CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0");
    Schema schema = new Schema(as("postgres", "ascii"));

    String sentence =
        "The database has the encoding SQL_ASCII, but UTF8 is required. Create it again with ENCODING 'UTF8' TEMPLATE template0.";
    assertThat(refusal(schema::migrate)).containsExactly(sentence);
    assertThat(refusal(schema::requireUpToDate)).containsExactly(sentence);
    assertThat(refusal(schema::recreate)).containsExactly(sentence);
  }

  @Test
  void roleWithoutRightToCreateExtensionsIsRefusedWithTheirNamesAndTheMissingRight()
      throws SQLException {
    execute("CREATE ROLE weak LOGIN");
    execute("CREATE DATABASE of_weak");
    execute(as("postgres", "of_weak"), "GRANT CREATE ON SCHEMA public TO weak");

    assertThat(refusal(new Schema(as("weak", "of_weak"))::migrate))
        .containsExactly(
            "The user of the database may not create the extensions btree_gist, cube, ltree, pg_trgm, unaccent. Grant it CREATE on the database, or create them as a superuser.");

    execute("GRANT CREATE ON DATABASE of_weak TO weak");
    assertThat(new Schema(as("weak", "of_weak")).migrate()).isPositive();
  }

  @Test
  void roleWithoutRightToCreateTablesIsRefusedWithOneMessage() throws SQLException {
    execute("CREATE ROLE visitor LOGIN");
    execute("CREATE DATABASE of_others");

    assertThat(refusal(new Schema(as("visitor", "of_others"))::migrate))
        .singleElement()
        .asString()
        .startsWith("The database could not be migrated: ")
        .contains("lacks a privilege", "permission denied");
  }

  @Test
  void failedMigrationIsReportedInOneMessage() throws SQLException {
    execute("CREATE DATABASE used");
    execute(as("postgres", "used"), "CREATE TABLE flyway_schema_history (id integer)");

    assertThat(refusal(new Schema(as("postgres", "used"))::migrate)).hasSize(1);

    execute("CREATE DATABASE mixed");
    DataSource mixed = as("postgres", "mixed");
    execute(mixed, "CREATE EXTENSION ltree; CREATE EXTENSION cube; CREATE EXTENSION pg_trgm");
    execute(mixed, "CREATE EXTENSION unaccent; CREATE EXTENSION btree_gist");
    execute(mixed, "CREATE SCHEMA mine; ALTER DATABASE mixed SET search_path = mine");
    assertThat(refusal(new Schema(as("postgres", "mixed"))::migrate))
        .singleElement()
        .asString()
        .contains("V202611220800__create_locations.sql failed. The database reports an error: ");
  }

  @Test
  void schemaOfANewerVersionIsRefusedWithItsVersion() throws SQLException {
    execute("CREATE DATABASE newer");
    DataSource newer = as("postgres", "newer");
    Schema schema = new Schema(newer);
    schema.migrate();
    assertThat(comment(newer)).matches("Take Me To AR \\S+, migration 2\\d{11}");

    execute(newer, """
        INSERT INTO flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        VALUES (1000, '999901010000', 'come later', 'SQL', 'V999901010000__come_later.sql', 'x', 1, true);
        COMMENT ON TABLE flyway_schema_history IS 'Take Me To AR 9.9.1, migration 999901010000'
        """);

    for (ThrowingCallable start :
        new ThrowingCallable[] {schema::migrate, schema::requireUpToDate}) {
      assertThat(refusal(start))
          .singleElement()
          .asString()
          .contains(
              "newer", "version 9.9.1 has applied the migration V999901010000__come_later.sql");
    }
    assertThat(comment(newer)).contains("9.9.1");
  }

  @Test
  void unmigratedDatabaseIsRefusedByANodeThatDoesNotMigrate() throws SQLException {
    execute("CREATE DATABASE unmigrated");

    assertThat(refusal(new Schema(as("postgres", "unmigrated"))::requireUpToDate))
        .singleElement()
        .asString()
        .contains("Run the migrate command");
  }

  @Test
  void wrongPasswordIsRefusedAfterTheTimeoutAndACorrectedPasswordIsAccepted() throws Exception {
    execute("CREATE ROLE locked LOGIN PASSWORD 'another'");
    requirePassword("locked");
    PGSimpleDataSource locked = as("locked", SERVER_DATABASE);
    locked.setPassword("right");

    assertThat(refusal(() -> ReachableDatabase.await(locked, Duration.ZERO, PAUSE)))
        .singleElement()
        .asString()
        .startsWith("The database refuses the password of the user: ")
        .contains("locked")
        .doesNotContain("right");

    CompletableFuture<Void> start = CompletableFuture.runAsync(() -> await(locked));
    execute("ALTER ROLE locked PASSWORD 'right'");
    start.join();
  }

  @Test
  void missingPasswordHasAMessageOfItsOwn() throws Exception {
    execute("CREATE ROLE forgetful LOGIN PASSWORD 'x'");
    requirePassword("forgetful");

    assertThat(refusal(
            () -> ReachableDatabase.await(as("forgetful", SERVER_DATABASE), Duration.ZERO, PAUSE)))
        .singleElement()
        .asString()
        .startsWith("The database refuses the connection: ")
        .contains("no password was provided");
  }

  @Test
  void missingDatabaseAndUnreachableServerHaveDifferentMessages() {
    PGSimpleDataSource nowhere = as("postgres", SERVER_DATABASE);
    // no server listens on this port
    nowhere.setPortNumbers(new int[] {1});

    assertThat(
            refusal(() -> ReachableDatabase.await(as("postgres", "absent"), Duration.ZERO, PAUSE)))
        .singleElement()
        .asString()
        .startsWith("The database does not exist on the server: ");
    assertThat(refusal(() -> ReachableDatabase.await(nowhere, Duration.ZERO, PAUSE)))
        .singleElement()
        .asString()
        .startsWith("The database cannot be reached: ");
  }

  @Test
  void databaseThatClosesEachConnectionIsRefusedAfterTheTimeout() {
    Ending ending = new Ending(as("postgres", "tmtar"));

    assertThat(refusal(() -> ReachableDatabase.await(ending, Duration.ZERO, PAUSE)))
        .singleElement()
        .asString()
        .startsWith("The database accepts connections but does not respond to a statement");
  }

  private static void await(DataSource database) {
    try {
      ReachableDatabase.await(database, Duration.ofSeconds(30), PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes the server require a password of this role only. */
  private static void requirePassword(String role) throws IOException, SQLException {
    Path rules = SharedDatabase.FOLDER.resolve("pg_hba.conf");
    Files.writeString(
        rules,
        "host all %s 127.0.0.1/32 scram-sha-256%n".formatted(role) + Files.readString(rules));
    execute("SELECT pg_reload_conf()");
    while (mayConnect(as(role, SERVER_DATABASE))) {
      Thread.onSpinWait();
    }
  }

  private static boolean mayConnect(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(0);
    } catch (SQLException refused) {
      return false;
    }
  }

  private static Iterable<String> refusal(ThrowingCallable start) {
    return catchThrowableOfType(UnusableDatabaseException.class, start).sentences();
  }

  private static PGSimpleDataSource as(String role, String name) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setServerNames(new String[] {"127.0.0.1"});
    dataSource.setPortNumbers(new int[] {database.port()});
    dataSource.setDatabaseName(name);
    dataSource.setUser(role);
    return dataSource;
  }

  /** A data source that closes each connection after the login. */
  private static final class Ending extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private final transient DataSource database;

    Ending(DataSource database) {
      this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = database.getConnection();
      connection.close();
      return connection;
    }
  }

  private static String comment(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT obj_description('flyway_schema_history'::regclass, 'pg_class')")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    execute(database.dataSource(), sql);
  }

  private static void execute(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
