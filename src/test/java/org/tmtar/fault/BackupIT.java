package org.tmtar.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.tmtar.persistence.Schema;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.CommandRun;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.TestStore;
import org.tmtar.testing.Uploads;

/** Tests that a restored backup is identical to the original, row by row and byte by byte. */
@Faults
class BackupIT {

  private static final String LOGIN = "/api/users/login";

  private static final String TABLES = """
      SELECT tablename FROM pg_tables
      WHERE schemaname = 'public' AND tablename NOT IN ('flyway_schema_history', 'sessions')
      """;

  private static final String MIGRATIONS =
      "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank";

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static Path backup;
  private static Duration backupTime;
  private static String backedUp;
  private static String protectedFile;
  private static byte[] protectedContent;
  private static String refreshToken;
  private static Map<String, List<String>> rows;
  private static Map<String, byte[]> contents;

  @BeforeAll
  static void fillAndBackUp() throws IOException, SQLException {
    surroundings = Surroundings.withDatabaseServer(folder);
    surroundings.databaseServer().urlFor(TestDatabase.APPLICATION);
    Settings settings = settings("tmtar");
    try (PackagedApplication node = settings.start().awaitHealthy()) {
      fill(node);
      backup = folder.resolve("backup");
      Instant before = Instant.now();
      CommandRun run = settings.run("backup", backup.toString());
      backupTime = Duration.between(before, Instant.now());
      assertThat(run.status()).as(run.output()).isZero();
      backedUp = run.output();
    }
    rows = rows("tmtar");
    contents = files(surroundings.store().bucket());
  }

  @AfterAll
  static void stop() {
    surroundings.close();
  }

  @Test
  void restoredDatabaseAndFilesAreIdentical() throws IOException, SQLException {
    assertThat(rows).containsKeys("locations", "users", "events", "audit_entries", "files");
    assertThat(rows.values()).filteredOn(List::isEmpty).isEmpty();
    assertThat(contents).hasSizeGreaterThan(5);
    surroundings.databaseServer().create("restored");
    Path directory = folder.resolve("restored");
    Settings settings = settings("restored").withFilesIn(directory);

    Instant before = Instant.now();
    CommandRun restored = settings.run("restore", backup.toString());
    Duration restoreTime = Duration.between(before, Instant.now());

    assertThat(restored.status()).as(restored.output()).isZero();
    assertThat(rows("restored")).isEqualTo(rows);
    assertThat(sequences("restored")).isEqualTo(sequences("tmtar"));
    assertThat(query("restored", "SELECT id FROM sessions")).isEmpty();
    assertThat(uncheckedKeys("restored"))
        .isEqualTo(uncheckedKeys("tmtar"))
        .contains("events_image_file_name_fkey");
    assertSame(files(directory), contents);
    serves(settings);
    Figures.note(
        "a backup is restored into an empty database and an empty store",
        "%d rows of %d tables and %d files (%d kB) are identical, row by row and byte by byte; backup %.1f s, restore %.1f s"
            .formatted(
                rows.values().stream().mapToLong(List::size).sum(),
                rows.size(),
                contents.size(),
                contents.values().stream().mapToLong(content -> content.length).sum() / 1000,
                backupTime.toMillis() / 1e3,
                restoreTime.toMillis() / 1e3));
  }

  @Test
  void restoredS3StoreIsIdentical() throws IOException, SQLException {
    surroundings.databaseServer().create("in_s3");
    try (TestStore empty = TestStore.start(folder.resolve("empty-store"))) {
      Settings settings = settings("in_s3").with(empty);

      CommandRun restored = settings.run("restore", backup.toString());

      assertThat(restored.status()).as(restored.output()).isZero();
      assertSame(files(empty.bucket()), contents);
      assertThat(rows("in_s3")).isEqualTo(rows);

      CommandRun again = settings.run("restore", backup.toString());
      assertThat(again.status()).isEqualTo(1);
      assertThat(again.output()).contains("The database is not empty, because the table ");
      assertThat(rows("in_s3")).isEqualTo(rows);
    }
  }

  @Test
  void emptyTablesAndContentsOfAnInterruptedRestoreAreAccepted() throws IOException, SQLException {
    surroundings.databaseServer().create("begun");
    try (TestStore begun = TestStore.start(folder.resolve("begun-store"))) {
      Settings settings = settings("begun").with(begun);
      assertThat(settings.run("migrate").status()).isZero();
      Path files = Files.createDirectories(begun.bucket().resolve("files"));
      Files.copy(backup.resolve("contents").resolve(protectedFile), files.resolve(protectedFile));

      CommandRun restored = settings.run("restore", backup.toString());

      assertThat(restored.status()).as(restored.output()).isZero();
      assertThat(rows("begun")).isEqualTo(rows);
    }
  }

  @Test
  void storeWithOtherContentsIsNotChanged() throws IOException, SQLException {
    surroundings.databaseServer().create("other");
    Path directory = folder.resolve("other");
    Files.createDirectories(directory.resolve("files"));
    Files.writeString(directory.resolve("files").resolve("other.glb"), "of another application");

    CommandRun refused = settings("other").withFilesIn(directory).run("restore", backup.toString());

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.output()).contains("The file store is not empty");
    assertThat(files(directory)).containsOnlyKeys("other.glb");
    assertThat(query("other", TABLES)).isEmpty();
  }

  @Test
  void damagedBackupRestoresNoRow() throws IOException, SQLException {
    surroundings.databaseServer().create("damaged");
    Path damaged = copy(folder.resolve("damaged-backup"));
    Path content = damaged.resolve("contents").resolve(protectedFile);
    byte[] octets = Files.readAllBytes(content);
    octets[octets.length / 2] ^= 1;
    Files.write(content, octets);
    Settings settings = settings("damaged").withFilesIn(folder.resolve("damaged"));

    CommandRun changed = settings.run("restore", damaged.toString());
    assertThat(changed.status()).isEqualTo(1);
    assertThat(changed.output()).contains("The backup is damaged").contains(protectedFile);

    Files.delete(content);
    CommandRun cut = settings.run("restore", damaged.toString());
    assertThat(cut.output()).contains("The backup is damaged").contains(protectedFile);

    Files.delete(damaged.resolve("backup.json"));
    CommandRun none = settings.run("restore", damaged.toString());
    assertThat(none.output()).contains("The folder is not a backup");
    assertThat(query("damaged", TABLES)).isEmpty();
  }

  @Test
  void truncatedBackupIsRefusedBeforeAnythingIsWritten() throws IOException, SQLException {
    surroundings.databaseServer().create("cut");
    Path directory = folder.resolve("cut");
    Settings settings = settings("cut").withFilesIn(directory);
    for (String file :
        List.of("contents.tsv", "database/users.copy.gz", "database/files.copy.gz")) {
      Path cut = copy(folder.resolve("cut-backup-" + file.replace('/', '-')));
      cutInHalf(cut.resolve(file));

      CommandRun refused = settings.run("restore", cut.toString());

      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.output()).contains("The backup is damaged");
    }
    assertThat(directory).doesNotExist();
    assertThat(query("cut", TABLES)).isEmpty();
  }

  /** Truncates a file to half of its size; a text file at the end of a line. */
  private static void cutInHalf(Path file) throws IOException {
    if (file.toString().endsWith(".tsv")) {
      List<String> lines = Files.readAllLines(file);
      Files.write(file, lines.subList(0, lines.size() / 2));
    } else {
      byte[] octets = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(octets, octets.length / 2));
    }
  }

  @Test
  void backupOfAnEarlierVersionIsMigrated() throws SQLException {
    List<String> migrations = query("tmtar", MIGRATIONS);
    surroundings.databaseServer().create("earlier");
    new Schema(dataSource("earlier"))
        .grantingTo(TestDatabase.APPLICATION)
        .recreateAt(migrations.get(migrations.size() - 2));
    Settings earlier = settings("earlier").withFilesIn(folder.resolve("earlier"));
    assertThat(earlier.run("seed").status()).isZero();
    Path old = folder.resolve("earlier-backup");
    assertThat(earlier.run("backup", old.toString()).status()).isZero();
    surroundings.databaseServer().create("later");

    CommandRun restored =
        settings("later").withFilesIn(folder.resolve("later")).run("restore", old.toString());

    assertThat(restored.status()).as(restored.output()).isZero();
    Map<String, List<String>> later = rows("later");
    assertThat(later).containsOnlyKeys(query("tmtar", TABLES));
    // the newest migration may have removed a table
    assertThat(rows("earlier")).containsAllEntriesOf(later);
    assertThat(query("earlier", MIGRATIONS)).hasSize(migrations.size() - 1);
    assertThat(query("later", MIGRATIONS)).isEqualTo(migrations);
  }

  @Test
  void tableOfAnotherApplicationIsSkippedAndReported() throws SQLException {
    surroundings.databaseServer().create("shared");
    Settings shared = settings("shared").withFilesIn(folder.resolve("shared"));
    assertThat(shared.run("migrate").status()).isZero();
    assertThat(shared.run("seed").status()).isZero();
    execute("shared", "CREATE TABLE notes (id serial, note text)");
    execute("shared", "GRANT ALL ON notes, notes_id_seq TO " + TestDatabase.APPLICATION);
    execute("shared", "INSERT INTO notes (note) VALUES ('of another application')");
    Path both = folder.resolve("shared-backup");
    assertThat(shared.run("backup", both.toString()).status()).isZero();
    surroundings.databaseServer().create("target");

    CommandRun restored =
        settings("target").withFilesIn(folder.resolve("target")).run("restore", both.toString());

    assertThat(restored.status()).as(restored.output()).isZero();
    assertThat(restored.output())
        .contains("Skipped tables that the application does not have: notes");
    assertThat(rows("target")).doesNotContainKey("notes").hasSize(rows("shared").size() - 1);
  }

  @Test
  void backupIsReadableOnlyByItsOwnerAndOverwritesNothing() throws IOException {
    try (Stream<Path> all = Files.walk(backup)) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
    assertThat(backedUp).contains("The backup is complete: " + backup);
    Map<String, byte[]> before = allFiles(backup);

    CommandRun again = settings("tmtar").run("backup", backup.toString());
    CommandRun nowhere =
        settings("tmtar").run("backup", folder.resolve("absent/backup").toString());

    assertThat(again.status()).isEqualTo(1);
    assertThat(again.output())
        .contains("The target exists and is not overwritten")
        .contains(backup.toString());
    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.output()).contains("The folder does not exist");
    assertSame(allFiles(backup), before);
    assertThat(settings("tmtar").run("backup").status()).isEqualTo(64);
  }

  @Test
  void backupOfAnUnavailableDatabaseOrStoreLeavesNoFolder() {
    Path target = folder.resolve("impossible");

    CommandRun noDatabase = settings("tmtar")
        .with("TMTAR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/tmtar")
        .run("backup", target.toString());
    CommandRun noStore = settings("tmtar")
        .with("TMTAR_FILES_S3_ENDPOINT", "http://127.0.0.1:1")
        .run("backup", target.toString());

    CommandRun nowhere = settings("tmtar")
        .with("TMTAR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/tmtar")
        .run("restore", backup.toString());

    assertThat(nowhere.status()).isEqualTo(1);
    assertThat(nowhere.output())
        .contains("The database cannot be reached: Connection to 127.0.0.1:1")
        .doesNotContain("\tat ");
    assertThat(noDatabase.status()).isEqualTo(1);
    assertThat(noDatabase.output())
        .contains("The database cannot be reached: Connection to 127.0.0.1:1");
    assertThat(noStore.status()).isEqualTo(1);
    assertThat(noStore.output()).contains("The file store is unavailable");
    assertThat(target).doesNotExist();
    assertThat(target.resolveSibling("impossible.unfinished")).doesNotExist();
  }

  @Test
  void lostContentIsReportedAndTheRestIsBackedUp() throws IOException, SQLException {
    surroundings.databaseServer().create("lossy");
    Path directory = folder.resolve("lossy");
    Settings settings = settings("lossy").withFilesIn(directory);
    assertThat(settings.run("restore", backup.toString()).status()).isZero();
    Files.delete(directory.resolve("files").resolve(protectedFile));
    Path partial = folder.resolve("partial");

    CommandRun run = settings.run("backup", partial.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.output()).contains("contents of 1 files: " + protectedFile);
    surroundings.databaseServer().create("after_loss");
    try (TestStore empty = TestStore.start(folder.resolve("after-loss"))) {
      CommandRun restored = settings("after_loss").with(empty).run("restore", partial.toString());
      assertThat(restored.status()).as(restored.output()).isZero();
      assertThat(restored.output()).contains(protectedFile);
      assertThat(files(empty.bucket())).hasSize(contents.size() - 1);
      assertThat(rows("after_loss")).isEqualTo(rows);
    }
  }

  /** Creates the demonstration data, and data that are difficult to copy. */
  private static void fill(PackagedApplication node) throws SQLException {
    CommandRun demo = settings("tmtar")
        .with("TMTAR_DEMO_URL", node.address().toString())
        .with("TMTAR_DEMO_BEARER", surroundings.issuer().accessToken("auth0|root"))
        .run("demo");
    assertThat(demo.status()).as(demo.output()).isZero();
    ApiResponse tokens = node.api()
        .withBearer(surroundings.issuer().accessToken("auth0|root"))
        .get(LOGIN)
        .expect(200);
    refreshToken = tokens.text("refresh_token");
    Api root = node.api().withBearer(tokens.text("access_token"));
    root.post("/api/events/", """
            {"event_type":"news","location_id":1,"title":"\\\\N \\"tab\\" Київ 東京 \\\\.",
             "short_description":"one\\ntwo\\\\n","translations":{"uk":{"title":"Ї","short_description":"є"}}}
            """).expect(201);
    String old = root.post("/api/events/", """
            {"event_type":"sales","location_id":1,"title":"old","short_description":"old"}
            """).expect(201).text("id");
    // larger than one part of a multipart upload
    protectedContent = Samples.glb("{\"asset\":{\"version\":\"2.0\"}}", new byte[6_000_000]);
    protectedFile = Uploads.by(root).of(protectedContent).asProtected().create();
    execute(
        "tmtar",
        "ALTER TABLE events DROP CONSTRAINT events_image_file_name_fkey",
        "UPDATE events SET image_file_name = 'of-an-earlier-system.png' WHERE id = " + old,
        "ALTER TABLE events ADD CONSTRAINT events_image_file_name_fkey FOREIGN KEY (image_file_name)"
            + " REFERENCES files (filename) ON DELETE SET NULL NOT VALID");
  }

  private static void serves(Settings settings) {
    try (PackagedApplication node = settings.start().awaitHealthy()) {
      node.api().withBearer(refreshToken).get(LOGIN).expect(401);
      ApiResponse tokens = node.api()
          .withBearer(surroundings.issuer().accessToken("auth0|root"))
          .get(LOGIN)
          .expect(200);
      Api root = node.api().withBearer(tokens.text("access_token"));
      node.api().get(Uploads.PATH + protectedFile).expect(401);
      assertThat(root.get(Uploads.PATH + protectedFile).expect(200).bytes())
          .isEqualTo(protectedContent);
      Uploads.by(root).png().create();
      root.post(
              "/api/events/",
              "{\"event_type\":\"news\",\"location_id\":1,\"title\":\"t\",\"short_description\":\"s\"}")
          .expect(201);
    }
  }

  /**
   * Returns settings with two database roles, as in the Compose file: one role owns the tables, and the
   * other belongs to the application.
   */
  private static Settings settings(String name) {
    return surroundings
        .settings()
        .with("TMTAR_DATABASE_URL", url(name))
        .with("TMTAR_DATABASE_USER", TestDatabase.APPLICATION)
        .with("TMTAR_DATABASE_OWNER_USER", surroundings.databaseServer().owner());
  }

  private static String url(String name) {
    return surroundings.databaseServer().url().replaceFirst("/tmtar\\?.*", "/" + name);
  }

  /** Returns all rows of all tables as text, by table. */
  private static Map<String, List<String>> rows(String name) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : query(name, TABLES)) {
      rows.put(table, query(name, "SELECT CAST(t AS text) FROM %s t ORDER BY 1".formatted(table)));
    }
    return rows;
  }

  private static List<String> sequences(String name) throws SQLException {
    return query(
        name, "SELECT sequencename || ' ' || coalesce(last_value, 0) FROM pg_sequences ORDER BY 1");
  }

  private static List<String> uncheckedKeys(String name) throws SQLException {
    return query(
        name, "SELECT conname FROM pg_constraint WHERE contype = 'f' AND NOT convalidated");
  }

  private static List<String> query(String name, String sql) throws SQLException {
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      try (ResultSet row = statement.executeQuery(sql)) {
        List<String> rows = new ArrayList<>();
        while (row.next()) {
          rows.add(row.getString(1));
        }
        return rows;
      }
    }
  }

  private static void execute(String name, String... statements) throws SQLException {
    try (Connection connection = connect(name);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Connection connect(String name) throws SQLException {
    return dataSource(name).getConnection();
  }

  private static DataSource dataSource(String name) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(url(name));
    source.setUser(surroundings.databaseServer().owner());
    return source;
  }

  private static Path copy(Path target) throws IOException {
    try (Stream<Path> all = Files.walk(backup)) {
      for (Path path : all.toList()) {
        Files.copy(path, target.resolve(backup.relativize(path).toString()));
      }
    }
    return target;
  }

  /** Returns the contents of the uploaded files by name. */
  private static Map<String, byte[]> files(Path bucket) throws IOException {
    return allFiles(bucket.resolve("files"));
  }

  private static Map<String, byte[]> allFiles(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static void assertSame(Map<String, byte[]> seen, Map<String, byte[]> expected) {
    assertThat(seen.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, content) -> assertThat(seen.get(name)).as(name).isEqualTo(content));
  }
}
