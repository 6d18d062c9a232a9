package org.tmtar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tmtar.testing.Api;
import org.tmtar.testing.EmbeddedDatabase;
import org.tmtar.testing.Folders;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Surroundings;

/**
 * The packaged application with the settings of production, with its own PostgreSQL and file store. Only
 * the limits are raised, because the whole load comes from one address.
 */
final class OwnServer {

  static final String APPLICATION = "application";
  static final String POSTGRESQL = "PostgreSQL";

  /** The logger of the file store, which writes many entries at startup and shutdown. */
  private static final Logger CHATTER = Logger.getLogger("org.gaul");

  static {
    CHATTER.setLevel(Level.WARNING);
  }

  private final DataSize size;
  private final Path folder;
  private final Started started;

  /**
   * Describes a server that {@link #start} starts.
   *
   * @param folder the folder of all its files; it is deleted and created again
   * @param started receives the processes of the server
   */
  OwnServer(DataSize size, Path folder, Started started) {
    this.size = size;
    this.folder = folder;
    this.started = started;
  }

  /** Starts the server and fills it with its data. */
  MeasuredServer start() throws IOException, SQLException {
    EmbeddedDatabase.stopLeftover(databaseFolder());
    Folders.delete(folder);
    Files.createDirectories(folder);
    Progress.report(
        "%s: starting PostgreSQL, the file store and the issuer".formatted(size.label()));
    Surroundings surroundings = started.start(() -> Surroundings.withDatabaseServer(folder));
    Settings settings = withoutLimits(surroundings.settings())
        // as in the container image
        .with("MALLOC_ARENA_MAX", "2");
    EmbeddedDatabase database = surroundings.databaseServer();
    Progress.report(
        "%s: starting the application, which migrates the database".formatted(size.label()));
    started.stop(healthy(settings));

    Progress.report("%s: inserting %s".formatted(size.label(), size.contents()));
    GeneratedData data = new GeneratedData(size, database.dataSource(), surroundings.issuer());
    Instant filling = Instant.now();
    data.fill();
    Progress.report(
        "%s: data inserted in %d s".formatted(size.label(), since(filling).toSeconds()));

    Instant starting = Instant.now();
    PackagedApplication application = healthy(settings);
    Duration startToHealthy = since(starting);
    Progress.report(
        "%s: healthy after %.1f s".formatted(size.label(), startToHealthy.toMillis() / 1e3));
    return new MeasuredServer(
        size.label(),
        size.contents() + "; PostgreSQL " + version(database),
        new Scenarios(Api.withoutContract(application.address()), data.people()),
        processes(application),
        Optional.of(application.handle()),
        Optional.of(database.dataSource()),
        Optional.of(startToHealthy));
  }

  private PackagedApplication healthy(Settings settings) throws IOException {
    return started.start(settings::startForLoad).awaitHealthy();
  }

  private static String version(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  private Path databaseFolder() {
    return folder.resolve("database");
  }

  private static Settings withoutLimits(Settings production) {
    return production
        .with("TMTAR_LIMIT_SIGN_IN_BY_SUBJECT", "none")
        .with("TMTAR_LIMIT_SIGN_IN_BY_ADDRESS", "none")
        .with("TMTAR_LIMIT_REFRESH_BY_SESSION", "none")
        .with("TMTAR_LIMIT_REFRESH_BY_ADDRESS", "none")
        .with("TMTAR_LIMIT_VISIT_BY_ADDRESS", "none")
        // a sign-in above the limit ends another session, and that response waits for the rights
        // lease
        .with("TMTAR_SESSION_MAX_PER_USER", "100000")
        .withoutUploadLimits();
  }

  private Map<String, ProcessHandle> processes(PackagedApplication application) throws IOException {
    Map<String, ProcessHandle> processes = new LinkedHashMap<>();
    processes.put(APPLICATION, application.handle());
    // the first line of this file is the id of the process that is the parent of all others of
    // PostgreSQL
    String server =
        Files.readAllLines(databaseFolder().resolve("postmaster.pid")).get(0);
    ProcessHandle.of(Long.parseLong(server.strip()))
        .ifPresent(process -> processes.put(POSTGRESQL, process));
    return processes;
  }

  private static Duration since(Instant start) {
    return Duration.between(start, Instant.now());
  }
}
