package org.tmtar.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A PostgreSQL server from the binaries of the build, for development and tests. It listens on the
 * loopback interface only, accepts every connection without a password, and keeps its data in a given
 * folder.
 */
public final class EmbeddedDatabase implements TestDatabase {

  private static final String NAME = "tmtar";
  private static final String USER = "postgres";
  private static final Duration MAX_START = Duration.ofMinutes(1);
  private static final Duration MAX_STOP = Duration.ofSeconds(10);

  /**
   * The maximum difference between the start of the process and the start time that PostgreSQL writes into
   * its file.
   */
  private static final Duration SAME_START = Duration.ofMinutes(1);

  /** Settings of a server that keeps its committed data. */
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on");

  /**
   * Settings of a server that does not wait for the disk. A crash of the machine destroys its data.
   * Commits remain synchronous, because VACUUM marks a page as all-visible only after the commits of its
   * rows are written, and the query plans depend on that mark.
   */
  private static final Map<String, String> VOLATILE = Map.of(
      "fsync", "off",
      "synchronous_commit", "on",
      "full_page_writes", "off",
      "wal_level", "minimal",
      "max_wal_senders", "0",
      "max_wal_size", "4GB",
      "checkpoint_timeout", "1h",
      "shared_buffers", "256MB");

  /**
   * The logger of the library. It repeats every line of the server, whose own log has the relevant
   * entries.
   */
  private static final Logger CHATTER = Logger.getLogger("io.zonky.test.db.postgres");

  static {
    CHATTER.setLevel(Level.WARNING);
  }

  private final Path data;
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(Path data, EmbeddedPostgres postgres) {
    this.data = data;
    this.postgres = postgres;
  }

  /** Starts a server on a free port. */
  public static EmbeddedDatabase start(Path data) {
    return start(data, 0);
  }

  /** Starts a server on a free port that does not wait for the disk. */
  static EmbeddedDatabase startVolatile(Path data) {
    return start(data, 0, VOLATILE);
  }

  /**
   * Starts a server.
   *
   * @param data the folder of its data, created if it does not exist; a server that an earlier process
   *     left running there is stopped first
   * @param port the port on which it listens; 0 for any free port
   */
  public static EmbeddedDatabase start(Path data, int port) {
    return start(data, port, DURABLE);
  }

  private static EmbeddedDatabase start(Path data, int port, Map<String, String> settings) {
    stopLeftover(data);
    try {
      EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setPort(port)
          .setServerConfig("listen_addresses", "127.0.0.1")
          // The server has its own log with one file for each day of the week. The log contains as
          // little as that of docker-compose.prod.yml.
          .setServerConfig("logging_collector", "on")
          .setServerConfig("log_filename", "postgresql-%a.log")
          .setServerConfig("log_truncate_on_rotation", "on")
          .setServerConfig("log_error_verbosity", "terse")
          .setServerConfig("log_min_error_statement", "panic")
          .setServerConfig("log_parameter_max_length", "0")
          .setServerConfig("log_parameter_max_length_on_error", "0")
          .setPGStartupWait(MAX_START);
      settings.forEach(server::setServerConfig);
      EmbeddedDatabase database = new EmbeddedDatabase(data, server.start());
      database.createIfAbsent();
      return database;
    } catch (IOException | RuntimeException failure) {
      stopLeftover(data);
      throw new IllegalStateException("PostgreSQL does not start on " + data, failure);
    }
  }

  @Override
  public String url() {
    return url(NAME);
  }

  /** Creates another, empty database on the same server and returns its JDBC URL. */
  public String create(String name) {
    execute(postgres.getPostgresDatabase(), "CREATE DATABASE " + name);
    return url(name);
  }

  String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name + "?user=" + USER;
  }

  public int port() {
    return postgres.getPort();
  }

  @Override
  public DataSource dataSource() {
    return postgres.getDatabase(USER, NAME);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL does not stop", failure);
    }
  }

  /**
   * Kills all processes of the server at the same time, as a power failure does. Another server may start
   * on its folder.
   */
  public void kill() {
    ProcessHandle server = running(data).orElseThrow();
    List<ProcessHandle> all =
        Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    close();
  }

  /** Suspends all processes of the server (SIGSTOP). Their connections stay open. */
  public void freeze() {
    signal("-STOP");
  }

  /** Resumes a suspended server (SIGCONT). */
  public void resume() {
    signal("-CONT");
  }

  private void signal(String signal) {
    ProcessHandle server = running(data).orElseThrow();
    List<String> command = Stream.concat(
            Stream.of("kill", signal),
            Stream.concat(Stream.of(server), server.descendants())
                .map(process -> Long.toString(process.pid())))
        .toList();
    try {
      if (new ProcessBuilder(command).start().waitFor() != 0) {
        throw new IllegalStateException("PostgreSQL does not accept the signal " + signal);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void createIfAbsent() {
    DataSource server = postgres.getPostgresDatabase();
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
      if (found.next()) {
        return;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL does not respond", failure);
    }
    execute(server, "CREATE DATABASE " + NAME);
  }

  private static void execute(DataSource dataSource, String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL refuses: " + sql, failure);
    }
  }

  /**
   * Stops a server that a killed process left running on a folder, if there is one. PostgreSQL writes the
   * number of its process into a file in that folder.
   */
  public static void stopLeftover(Path data) {
    running(data).ifPresent(EmbeddedDatabase::stop);
  }

  private static Optional<ProcessHandle> running(Path data) {
    Path note = data.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    try {
      return findServer(Files.readAllLines(note));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + note, unreadable);
    }
  }

  /**
   * Another process may have the same number by now. The start time in line 3 of the file identifies the
   * server.
   */
  private static Optional<ProcessHandle> findServer(List<String> note) {
    Instant noted = Instant.ofEpochSecond(Long.parseLong(note.get(2).strip()));
    return ProcessHandle.of(Long.parseLong(note.get(0).strip()))
        .filter(process -> process.info().command().orElse("").contains("postgres"))
        .filter(process -> process
            .info()
            .startInstant()
            .map(start -> Duration.between(start, noted).abs().compareTo(SAME_START) < 0)
            .orElse(true));
  }

  private static void stop(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(MAX_STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stubborn) {
      server.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
