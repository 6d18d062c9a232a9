package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.tmtar.testing.PackagedApplication.CommandRun;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.SharedDatabase;

/**
 * Tests the operator commands. Each command runs at least once in a separate process, here or in {@link
 * TwoNodesIT}. The other runs take place in the process of the tests.
 */
class CommandIT {

  @TempDir
  private static Path folder;

  private static SharedDatabase database;

  @BeforeAll
  static void startDatabase() {
    database = SharedDatabase.empty();
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @Test
  void recreateAndSeedLeaveOnlyTheRootRecords() throws SQLException {
    development().runInProcess("migrate");
    development().runInProcess("seed");
    execute("INSERT INTO users (issuer, identity) VALUES ('somebody', 'somebody')");

    CommandRun recreated = development().run("recreate", "--yes");
    assertThat(recreated.status()).as(recreated.output()).isZero();
    assertThat(count("SELECT count(*) FROM locations")).isZero();

    CommandRun seeded = development().run("seed");
    assertThat(seeded.status()).as(seeded.output()).isZero();
    assertThat(
            count("SELECT count(*) FROM users WHERE identity = 'admin' AND admin_location_id = 1"))
        .isEqualTo(1);
    assertThat(count("SELECT count(*) FROM users")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM locations WHERE id = 1 AND name = 'root'"))
        .isEqualTo(1);
  }

  @Test
  void recreateNotifiesRunningNodesThatCachedRightsAndFeedsAreInvalid() throws SQLException {
    development().runInProcess("migrate");
    try (Connection node = database.dataSource().getConnection();
        Statement listen = node.createStatement()) {
      listen.execute("LISTEN rights; LISTEN feeds");

      assertThat(development().runInProcess("recreate", "--yes").status()).isZero();

      // A statement receives all notifications that were sent before it.
      listen.execute("SELECT 1");
      assertThat(node.unwrap(PGConnection.class).getNotifications())
          .extracting(PGNotification::getName, PGNotification::getParameter)
          .containsExactly(tuple("rights", "all"), tuple("feeds", "all"));
    }
  }

  @Test
  void secondSeedChangesNothingAndKeepsRootsThatAreNoLongerConfigured() throws SQLException {
    development().runInProcess("recreate", "--yes");
    development().with("TMTAR_ROOT_IDENTITIES", "first,second").runInProcess("seed");

    CommandRun again = development().with("TMTAR_ROOT_IDENTITIES", "second").run("seed");

    assertThat(again.status()).isZero();
    assertThat(again.output()).contains("their rights are unchanged").doesNotContain("first");
    assertThat(count("SELECT count(*) FROM users WHERE admin_location_id = 1")).isEqualTo(2);
    assertThat(count("SELECT max(version) FROM users")).isEqualTo(1);
  }

  @Test
  void migratePrintsOnlyTheNumberOfAppliedMigrations() throws SQLException {
    SharedDatabase another = SharedDatabase.empty();
    Settings empty = development().with("TMTAR_DATABASE_URL", another.url());

    assertThat(empty.run("migrate").output())
        .matches("The database is up to date, migrations applied: [1-9][0-9]*\\s+");
    assertThat(empty.runInProcess("migrate").output().strip())
        .isEqualTo("The database is up to date, migrations applied: 0");
  }

  @Test
  void recreateAsksForConfirmationAndChangesNothingWithoutIt() throws SQLException {
    development().runInProcess("migrate");
    development().runInProcess("seed");

    CommandRun refused = development().runInProcess("recreate");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.output()).contains("The confirmation cannot be read");
    assertThat(count("SELECT count(*) FROM locations")).isPositive();
  }

  @Test
  void productionKeepsItsTablesWithoutAnExplicitSetting() throws SQLException {
    development().runInProcess("migrate");
    Settings production = development().without("MP_CONFIG_PROFILE");

    CommandRun refused = production.runInProcess("recreate", "--yes");

    assertThat(refused.status()).isEqualTo(78);
    assertThat(refused.output()).contains("TMTAR_DATABASE_ALLOW_RECREATE");
    assertThat(count("SELECT count(*) FROM flyway_schema_history")).isPositive();
    assertThat(production
            .with("TMTAR_DATABASE_ALLOW_RECREATE", "true")
            .runInProcess("recreate", "--yes")
            .status())
        .isZero();
  }

  @Test
  void missingSettingAndUnknownCommandAreReportedInOneSentence() {
    CommandRun missing = development().without("TMTAR_DATABASE_URL").run("migrate");
    CommandRun unknown = development().runInProcess("destroy");

    assertThat(missing.status()).isEqualTo(78);
    assertThat(missing.output().strip())
        .isEqualTo("Setting tmtar.database.url (TMTAR_DATABASE_URL) is missing.");
    assertThat(unknown.status()).isEqualTo(64);
    assertThat(unknown.output()).startsWith("usage: tmtar migrate");
  }

  @Test
  void allFaultsOfTheSettingsOfACommandAreReportedTogether() {
    CommandRun faulty = development()
        .without("MP_CONFIG_PROFILE")
        .without("TMTAR_DATABASE_URL")
        .with("TMTAR_FILES_S3_BUCKET", "bucket")
        .runInProcess("backup", folder.resolve("backup").toString());

    assertThat(faulty.status()).isEqualTo(78);
    assertThat(faulty.output().lines())
        .containsExactly(
            "Setting tmtar.database.url (TMTAR_DATABASE_URL) is missing.",
            "Setting tmtar.files.s3.access-key (TMTAR_FILES_S3_ACCESS_KEY) is missing.",
            "Setting tmtar.files.s3.secret-key (TMTAR_FILES_S3_SECRET_KEY) is missing.");
  }

  @Test
  void unreachableDatabaseIsReportedInOneSentence() {
    CommandRun away = development()
        .with("TMTAR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/tmtar")
        .run("migrate");

    assertThat(away.status()).isEqualTo(1);
    assertThat(away.output().lines())
        .singleElement()
        .asString()
        .startsWith("The database cannot be reached: ");
  }

  @Test
  void newKeysAreReadableOnlyByTheirOwnerAndNeverOverwritten() throws IOException {
    Path file = folder.resolve("keys.json");

    CommandRun made = development().run("new-keys", file.toString());
    String keys = Files.readString(file);
    CommandRun again = development().runInProcess("new-keys", file.toString());

    assertThat(made.status()).isZero();
    assertThat(keys).contains("\"crv\":\"P-256\"", "\"kty\":\"oct\"", "\"kid\":");
    assertThat(made.output()).doesNotContain("\"d\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(again.status()).isEqualTo(1);
    assertThat(Files.readString(file)).isEqualTo(keys);
  }

  @Test
  void keysAreAddedPromotedAndRetired() throws IOException {
    Path file = folder.resolve("replaced.json");
    development().runInProcess("new-keys", file.toString());
    String before = Files.readString(file);

    CommandRun early = development().runInProcess("promote-keys", file.toString());
    assertThat(early.status()).isEqualTo(1);
    assertThat(early.output().strip())
        .isEqualTo("The current keys are already the newest keys. Add keys first.");
    assertThat(file).hasContent(before);

    for (String step : new String[] {"add-keys", "promote-keys", "retire-keys"}) {
      CommandRun run = development().runInProcess(step, file.toString());
      assertThat(run.status()).as(run.output()).isZero();
      assertThat(run.output()).doesNotContain("\"d\"", "\"k\"");
    }

    assertThat(Files.readString(file)).isNotEqualTo(before).contains("\"kty\":\"oct\"");
    CommandRun absent =
        development().runInProcess("add-keys", folder.resolve("absent.json").toString());
    assertThat(absent.status()).isEqualTo(78);
    assertThat(development().runInProcess("add-keys").status()).isEqualTo(64);
  }

  private static Settings development() {
    return new Settings(Map.of())
        .with("MP_CONFIG_PROFILE", "dev")
        .with("TMTAR_DATABASE_URL", database.url());
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
