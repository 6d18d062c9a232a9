package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.tmtar.auth.token.KeyFile;
import org.tmtar.testing.PackagedApplication.Settings;

/**
 * The environment of a production node for one test class: a database, an issuer, a file store and a key
 * set.
 */
public final class Surroundings implements AutoCloseable {

  private final Path folder;
  private final Path keys;
  private final TestIssuer issuer;
  private final TestStore store;
  private TestDatabase database;

  private Surroundings(Path folder, Supplier<TestDatabase> database) {
    this.folder = folder;
    keys = folder.resolve("keys.json");
    createKeys(keys);
    issuer = TestIssuer.start();
    store = TestStore.start(folder.resolve("store"));
    this.database = database.get();
  }

  /** Starts the environment with an empty database on the server that the tests share. */
  public static Surroundings in(Path folder) {
    return new Surroundings(folder, SharedDatabase::empty);
  }

  /** Starts the environment with a separate PostgreSQL server that keeps its committed data. */
  public static Surroundings withDatabaseServer(Path folder) {
    return new Surroundings(folder, () -> EmbeddedDatabase.start(databaseFolder(folder)));
  }

  /** Returns settings with which production starts. A test may make them invalid. */
  public Settings settings() {
    return new Settings(Map.of())
        .with("TMTAR_DATABASE_URL", database.url())
        .with("TMTAR_OIDC_AUDIENCE", TestIssuer.AUDIENCE)
        .with("TMTAR_KEYS_FILE", keys.toString())
        .with("TMTAR_ROOT_IDENTITIES", "auth0|root")
        .with("TMTAR_FILES_S3_PATH_STYLE", "true")
        .with("TMTAR_FILES_S3_BUCKET", TestStore.BUCKET)
        .with("TMTAR_FILES_S3_ACCESS_KEY", TestStore.ACCESS_KEY)
        .with("TMTAR_FILES_S3_SECRET_KEY", TestStore.SECRET_KEY)
        .with(issuer)
        .with(store);
  }

  /** Returns the file of the key set of the nodes. */
  public Path keys() {
    return keys;
  }

  public TestIssuer issuer() {
    return issuer;
  }

  public TestStore store() {
    return store;
  }

  public TestDatabase database() {
    return database;
  }

  /**
   * Returns the PostgreSQL server of this environment.
   *
   * @throws IllegalStateException if the database is on the server that the tests share
   */
  public EmbeddedDatabase databaseServer() {
    if (database instanceof EmbeddedDatabase server) {
      return server;
    }
    throw new IllegalStateException("The database is on a shared server");
  }

  /** Starts the PostgreSQL server of this environment again, with its data and its port. */
  public void restartDatabase() {
    database = EmbeddedDatabase.start(databaseFolder(folder), databaseServer().port());
  }

  @Override
  public void close() {
    store.close();
    issuer.close();
    database.close();
  }

  private static void createKeys(Path file) {
    try {
      KeyFile.create(file, Instant.now());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path databaseFolder(Path folder) {
    return folder.resolve("database");
  }
}
