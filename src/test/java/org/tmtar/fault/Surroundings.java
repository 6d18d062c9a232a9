package org.tmtar.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tmtar.auth.token.KeyFile;
import org.tmtar.testing.EmbeddedDatabase;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.TestStore;

/** What production stands on: a database, an issuer, a store of files and a key set, for one test. */
final class Surroundings implements AutoCloseable {

  private final Path folder;
  private final Path keys;
  private final TestIssuer issuer;
  private final TestStore store;
  private EmbeddedDatabase database;

  private Surroundings(Path folder) throws IOException {
    this.folder = folder;
    keys = folder.resolve("keys.json");
    KeyFile.create(keys, Instant.now());
    issuer = TestIssuer.start();
    store = TestStore.start(folder.resolve("store"));
    database = EmbeddedDatabase.start(databaseFolder());
  }

  /** Starts all of it. */
  static Surroundings in(Path folder) throws IOException {
    return new Surroundings(folder);
  }

  /** Settings of production, and a folder for what a killed process leaves behind. */
  Settings settings() throws IOException {
    Path scratch = Files.createDirectories(folder.resolve("scratch"));
    return PackagedApplication.production(database.url(), issuer, keys, store)
        .with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + scratch)
        .with("TMTAR_LIMIT_UPLOAD_BY_USER", "none")
        .with("TMTAR_LIMIT_UPLOAD_BY_ADDRESS", "none");
  }

  TestIssuer issuer() {
    return issuer;
  }

  EmbeddedDatabase database() {
    return database;
  }

  /** Starts the database again, where it was. */
  void restartDatabase() {
    database = EmbeddedDatabase.start(databaseFolder(), database.port());
  }

  /** The titles of the events that the database has, by their id. */
  Map<Long, String> titles() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT event_id, title FROM event_texts")) {
      Map<Long, String> titles = new HashMap<>();
      while (row.next()) {
        titles.put(row.getLong(1), row.getString(2));
      }
      return titles;
    }
  }

  /** Which of these events the database does not have as they were answered. */
  List<JsonNode> lost(List<JsonNode> events) throws SQLException {
    Map<Long, String> kept = titles();
    return events.stream()
        .filter(event ->
            !event.path("title").asText().equals(kept.get(event.path("id").asLong())))
        .toList();
  }

  @Override
  public void close() {
    store.close();
    issuer.close();
    database.close();
  }

  private Path databaseFolder() {
    return folder.resolve("database");
  }
}
