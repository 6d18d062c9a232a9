package org.tmtar.fault;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tmtar.testing.EmbeddedDatabase;

/** A PgBouncer process on this machine. It assigns the connections of one database by transaction. */
final class PgBouncer implements AutoCloseable {

  /** The number of connections to the server, for all clients together. */
  static final int CONNECTIONS = 5;

  private static final Duration MAX_START = Duration.ofSeconds(10);

  /**
   * The configuration. PgBouncer does not know {@code extra_float_digits}, which the pgjdbc driver sends.
   */
  private static final String CONFIGURATION = """
      [databases]
      tmtar = host=127.0.0.1 port=%d dbname=tmtar user=postgres connect_query='SET lock_timeout TO ''2s'''
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = %d
      unix_socket_dir =
      auth_type = any
      pool_mode = transaction
      default_pool_size = %d
      ignore_startup_parameters = extra_float_digits
      """;

  private final Process process;
  private final int port;

  private PgBouncer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Returns the executable, if this machine has one. */
  static Optional<Path> program() {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, "pgbouncer"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts PgBouncer and waits until it listens.
   *
   * @param folder the folder of its configuration and log
   */
  static PgBouncer start(Path program, Path folder, EmbeddedDatabase database)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int port = Nginx.freePort();
    Path configuration = Files.writeString(
        folder.resolve("pgbouncer.ini"),
        CONFIGURATION.formatted(database.port(), port, CONNECTIONS));
    List<String> command = new ArrayList<>(List.of(program.toString()));
    if (System.getProperty("user.name").equals("root")) {
      // PgBouncer refuses to run as root
      command.addAll(List.of("-u", "nobody"));
    }
    command.add(configuration.toString());
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("pgbouncer.log").toFile())
        .start();
    PgBouncer pooler = new PgBouncer(process, port);
    pooler.awaitListening();
    return pooler;
  }

  /** Returns the JDBC URL of the database behind PgBouncer. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/tmtar?user=postgres&prepareThreshold=0".formatted(port);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(MAX_START.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitListening() throws InterruptedException {
    Instant latest = Instant.now().plus(MAX_START);
    while (!isListening()) {
      if (!process.isAlive() || Instant.now().isAfter(latest)) {
        close();
        throw new AssertionError("PgBouncer does not start");
      }
      Thread.sleep(50);
    }
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
