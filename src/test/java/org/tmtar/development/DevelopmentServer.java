package org.tmtar.development;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.tmtar.archive.ArchiveFailedException;
import org.tmtar.demo.DemoData;
import org.tmtar.testing.EmbeddedDatabase;
import org.tmtar.testing.Folders;
import org.tmtar.testing.Jdk;

/**
 * The server that {@code mvn -Pdev} starts: PostgreSQL and the packaged application, reachable from this
 * machine only. It runs until the developer stops it, and then stops all processes that it has started. If
 * a server was killed, the next one stops the processes that remain.
 */
public final class DevelopmentServer {

  /** The heap of the application. It is small because the machine also runs an editor and a browser. */
  private static final String HEAP = "-Xmx384m";

  /** The identity of the root administrator in development. */
  private static final String ROOT = "admin";

  /** The properties for this server and its build, which are not settings of the application. */
  private static final Set<String> OWN =
      Set.of("tmtar.http.port", "tmtar.demo", "tmtar.basedir", "tmtar.jar");

  private static final Duration MAX_START = Duration.ofMinutes(2);
  private static final Duration MAX_STOP = Duration.ofSeconds(15);

  /** The text in the log entry that the server writes when it has deployed what it can. */
  private static final String SERVER_IS_UP = "ready in";

  /** The maximum time between this log entry and the first healthy response of the application. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final int port;
  private final Path data;
  private volatile boolean serverIsUp;
  private volatile boolean stopping;
  private EmbeddedDatabase database;
  private Process application;

  private DevelopmentServer(int port, Path data) {
    this.port = port;
    this.data = data;
  }

  /**
   * Runs until the process is stopped or the application exits.
   *
   * @param arguments none; the system properties {@code tmtar.http.port}, {@code tmtar.dev.data},
   *     {@code tmtar.dev.clean} and {@code tmtar.demo} configure the server; all others that begin with
   *     {@code tmtar.} or {@code otel.} are settings of the application
   */
  public static void main(String[] arguments) {
    try {
      Path data = Path.of(System.getProperty("tmtar.dev.data")).toAbsolutePath();
      new DevelopmentServer(port(), data).run(Boolean.getBoolean("tmtar.dev.clean"));
    } catch (CannotStartException | ArchiveFailedException sentence) {
      end(sentence.getMessage());
    } catch (IOException | RuntimeException failure) {
      end("It cannot start: " + failure.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void end(String sentence) {
    System.err.println("[tmtar] " + sentence);
    System.exit(1);
  }

  private static int port() {
    String text = System.getProperty("tmtar.http.port");
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException notOne) {
      // the exception below names the valid values
    }
    throw new CannotStartException("-Dtmtar.http.port must be a port from 1 to 65535.");
  }

  private void run(boolean clean) throws IOException, InterruptedException {
    Files.createDirectories(data);
    try (FileChannel channel = openLock();
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new CannotStartException(
            "Another development server uses %s. Choose another folder with -Dtmtar.dev.data=…"
                .formatted(data));
      }
      stopLeftover();
      requireFreePort();
      if (clean) {
        EmbeddedDatabase.stopLeftover(data.resolve("database"));
        Folders.delete(data.resolve("database"));
        Files.deleteIfExists(data.resolve("keys.json"));
      }
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "tmtar-stop"));
      startDatabase();
      startApplication();
      awaitHealth();
      if (Boolean.getBoolean("tmtar.demo")) {
        DemoData.load(
            url(), ROOT, Path.of(project("demo")), Clock.systemUTC(), DevelopmentServer::say);
      }
      welcome();
      int status = application.waitFor();
      if (!stopping) {
        throw new CannotStartException(
            "The application has ended with status %d.".formatted(status));
      }
    }
  }

  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /**
   * Requires a free port. It also tries to connect, because on some systems a port can be bound on one
   * address while another process listens on all addresses.
   */
  private void requireFreePort() throws IOException {
    for (InetAddress address : InetAddress.getAllByName("localhost")) {
      try (Socket probe = new Socket()) {
        probe.connect(new InetSocketAddress(address, port), 500);
      } catch (IOException nobodyListens) {
        continue;
      }
      throw portInUse();
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw portInUse();
    }
  }

  private CannotStartException portInUse() {
    return new CannotStartException(
        "Port " + port
            + " is in use. Stop the process that listens there, or choose another port with -Dtmtar.http.port=…");
  }

  private synchronized void startDatabase() throws IOException {
    say("Starting PostgreSQL with the data in " + data.resolve("database"));
    database = EmbeddedDatabase.start(data.resolve("database"));
    Files.writeString(data.resolve("database.url"), database.url());
  }

  private synchronized void startApplication() throws IOException {
    // A copy, because the next build, perhaps for a second server, overwrites the original.
    Path jar = data.resolve("tmtar.jar");
    Files.copy(Path.of(System.getProperty("tmtar.jar")), jar, StandardCopyOption.REPLACE_EXISTING);
    List<String> command = new ArrayList<>(List.of(
        Jdk.command("java").toString(),
        HEAP,
        "-XX:+UseSerialGC",
        "-Dmp.config.profile=dev",
        "-Dtmtar.token.issuer=http://localhost:" + port,
        "-Dtmtar.keys.file=" + data.resolve("keys.json"),
        "-Dtmtar.database.url=" + database.url(),
        "-Dtmtar.files.directory=" + data.resolve("files"),
        // Changes of the pages are visible after a reload.
        "-Dtmtar.web.folder=" + project("src", "main", "webapp")));
    // If a property is defined twice, the JVM uses the last definition.
    command.addAll(settingsIn(System.getProperties()));
    command.addAll(List.of(
        "-jar",
        jar.toString(),
        "--port",
        Integer.toString(port),
        "--prebootcommandfile",
        project("server-config", "loopback.asadmin"),
        "--logproperties",
        project("server-config", "logging-dev.properties")));
    application = new ProcessBuilder(command).redirectErrorStream(true).start();
    Files.writeString(note(), application.pid() + " " + startOf(application.toHandle()));
    Thread printer = new Thread(() -> print(application), "tmtar-output");
    printer.setDaemon(true);
    printer.start();
  }

  /**
   * The settings of the application that a developer has given to Maven, as JVM options.
   *
   * @param properties the system properties, which include those given to Maven
   */
  static List<String> settingsIn(Properties properties) {
    return properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith("tmtar.") || name.startsWith("otel."))
        .filter(name -> !OWN.contains(name) && !name.startsWith("tmtar.dev."))
        .sorted()
        .map(name -> "-D%s=%s".formatted(name, properties.getProperty(name)))
        .toList();
  }

  private static String project(String... path) {
    return Path.of(System.getProperty("tmtar.basedir"), path).toString();
  }

  private void print(Process process) {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        System.out.println(line);
        serverIsUp |= line.contains(SERVER_IS_UP);
      }
    } catch (IOException ended) {
      // the application has exited; other code detects that
    }
  }

  private void awaitHealth() throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    Instant latest = Instant.now().plus(MAX_START);
    while (Instant.now().isBefore(latest)) {
      if (!application.isAlive()) {
        throw new CannotStartException(
            "The application did not start. Its log above contains the reason.");
      }
      if (isHealthy(client)) {
        return;
      }
      if (serverIsUp) {
        latest = earlier(latest, Instant.now().plus(PATIENCE));
      }
      Thread.sleep(200);
    }
    throw new CannotStartException(
        "The application is not healthy. Its log above contains the reason.");
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private boolean isHealthy(HttpClient client) throws InterruptedException {
    URI health = url().resolve("/api/health");
    HttpRequest request =
        HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void welcome() {
    say("");
    welcome(port, data).forEach(DevelopmentServer::say);
  }

  /** Returns the sentences for the developer when the application is ready. */
  static List<String> welcome(int port, Path data) {
    String url = "http://localhost:" + port;
    return List.of(
        "Take Me To AR is ready; the root identity is admin",
        "  console: %s/console/".formatted(url),
        "  visitor: %s/visit".formatted(url),
        "  API:     %s/api, described at %s/openapi/ui".formatted(url, url),
        "  sign-in: curl -H 'Authorization: Bearer admin' %s/api/users/login".formatted(url),
        "Ctrl-C stops it. The data remains in %s. -Dtmtar.dev.clean=true deletes it at the next start."
            .formatted(data));
  }

  /** Stops all processes. It runs whenever this process ends, unless it is killed. */
  private synchronized void stop() {
    stopping = true;
    try {
      if (application != null && application.isAlive()) {
        application.destroy();
        if (!application.waitFor(MAX_STOP.toSeconds(), TimeUnit.SECONDS)) {
          application.destroyForcibly();
        }
      }
    } catch (InterruptedException hurried) {
      application.destroyForcibly();
    } finally {
      if (database != null) {
        database.close();
      } else {
        EmbeddedDatabase.stopLeftover(data.resolve("database"));
      }
      note().toFile().delete();
    }
  }

  /** Stops the application of a development server that was killed. */
  private void stopLeftover() throws IOException {
    if (!Files.exists(note())) {
      return;
    }
    String noted = Files.readString(note()).strip();
    ProcessHandle.allProcesses()
        .filter(process -> noted.equals(process.pid() + " " + startOf(process)))
        .forEach(DevelopmentServer::stopLeftover);
    Files.deleteIfExists(note());
  }

  private static void stopLeftover(ProcessHandle application) {
    say("Stopping the processes of a killed development server");
    application.destroyForcibly();
    application.onExit().join();
  }

  /**
   * The start time of a process. It identifies the process together with its id, because an id may be
   * reused.
   */
  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  private Path note() {
    return data.resolve("application.pid");
  }

  private static void say(String line) {
    System.out.println("[tmtar] " + line);
  }

  /** A reason for which the server cannot start. The message is complete for the developer. */
  private static final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStartException(String sentence) {
      super(sentence);
    }
  }
}
