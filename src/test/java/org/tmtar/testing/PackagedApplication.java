package org.tmtar.testing;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.tmtar.Command;

/**
 * The application as an operator starts it: the runnable jar or the layout of the image, in a separate
 * process that is configured by environment variables.
 */
public final class PackagedApplication implements AutoCloseable {

  private static final Duration MAX_START = Duration.ofMinutes(2);

  private static final List<String> LOOPBACK =
      List.of("--prebootcommandfile", "server-config/loopback.asadmin");

  /** The memory options of the JVM in the image. */
  static final List<String> MEMORY = List.of(
      "-Xms192m",
      "-Xmx384m",
      "-XX:MinHeapFreeRatio=20",
      "-XX:MetaspaceSize=128m",
      "-XX:TrimNativeHeapInterval=10000",
      "-XX:+UseSerialGC",
      "-XX:+ExitOnOutOfMemoryError");

  /** The option of docs/production.md for the runnable jar. The start script of the image has it, too. */
  private static final String JSON_LIBRARY =
      "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl";

  private final Process process;
  private final Path log;
  private final URI address;
  private final List<Integer> statuses = new ArrayList<>();

  private PackagedApplication(Process process, Path log, URI address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  /**
   * Starts the runnable jar, which may refuse to start.
   *
   * @param environment the settings of the application; no others are set
   */
  public static PackagedApplication start(Map<String, String> environment) {
    // C1 alone starts faster, and most of these processes only start
    return start(environment, "-XX:TieredStopAtLevel=1", WholeApplication.freePort(), LOOPBACK);
  }

  /**
   * Starts the runnable jar with a separate folder for the files that the server unpacks.
   *
   * @param folder an empty folder, or one that does not exist
   */
  public static PackagedApplication startIn(Path folder, Map<String, String> environment) {
    List<String> arguments = new ArrayList<>(LOOPBACK);
    arguments.addAll(List.of("--rootdir", folder.toString()));
    return start(environment, "-XX:TieredStopAtLevel=1", WholeApplication.freePort(), arguments);
  }

  /**
   * Deploys the WAR at the root path of a server that has other applications already.
   *
   * @param others the WARs of the other applications by their context roots, in the order of their
   *     deployment
   */
  public static PackagedApplication startBeside(
      Map<String, Path> others, Map<String, String> environment) {
    int port = WholeApplication.freePort();
    List<String> command = new ArrayList<>();
    command.add(Jdk.command("java").toString());
    command.addAll(List.of(
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-jar",
        System.getProperty("payara.microJar"),
        "--nohazelcast",
        "--disablephonehome",
        "--logproperties",
        "server-config/logging.properties",
        "--port",
        Integer.toString(port)));
    others.forEach(
        (root, war) -> command.addAll(List.of("--deploy", war + File.pathSeparator + root)));
    command.addAll(List.of("--deploy", System.getProperty("tmtar.war") + File.pathSeparator + "/"));
    command.addAll(LOOPBACK);
    return start(command, environment, port);
  }

  /** Starts the runnable jar with both JIT compilers, for throughput after the warm-up. */
  public static PackagedApplication startForLoad(Map<String, String> environment) {
    return start(environment, "-XX:+TieredCompilation", WholeApplication.freePort(), LOOPBACK);
  }

  /**
   * Starts a node that listens only when it is ready, as in a container.
   *
   * @param port the port at which a proxy expects the node
   */
  public static PackagedApplication startBehindProxy(Map<String, String> environment, int port) {
    return start(
        environment,
        "-XX:+TieredCompilation",
        port,
        List.of(
            "--prebootcommandfile",
            "server-config/loopback-when-ready.asadmin",
            "--postdeploycommandfile",
            "server-config/post-deploy.asadmin"));
  }

  /**
   * Starts the layout of the image, which listens only when it is ready. This is the fastest start,
   * because it unpacks nothing.
   *
   * @param environment the settings of the application; no others are set
   * @param bootCommands further commands that configure the server
   */
  public static PackagedApplication startExploded(
      Map<String, String> environment, List<String> bootCommands) {
    ImageLayout image = ImageLayout.shared();
    int port = WholeApplication.freePort();
    Map<String, String> all = new LinkedHashMap<>(environment);
    try {
      all.putAll(image.environment());
      return start(image.command(port, bootCommands), all, port);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static PackagedApplication start(
      Map<String, String> environment, String compilation, int port, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Jdk.command("java").toString());
    // not every Java version since 17 has TrimNativeHeapInterval
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.addAll(MEMORY);
    command.addAll(List.of(
        compilation,
        JSON_LIBRARY,
        "-jar",
        System.getProperty("tmtar.jar"),
        "--port",
        Integer.toString(port)));
    command.addAll(arguments);
    return start(command, environment, port);
  }

  private static PackagedApplication start(
      List<String> command, Map<String, String> environment, int port) {
    try {
      Path log = Files.createTempFile("tmtar", ".log");
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(PackagedApplication::isOfTheShell);
      builder.environment().putAll(environment);
      environment.forEach(PackagedApplication::noteSecret);
      Process process = builder.redirectOutput(log.toFile()).start();
      ServerLogs.add(log);
      return new PackagedApplication(process, log, URI.create("http://127.0.0.1:" + port));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits until the health check reports 200. */
  public PackagedApplication awaitHealthy() {
    HttpClient client = HttpClient.newHttpClient();
    Instant latest = Instant.now().plus(MAX_START);
    while (Instant.now().isBefore(latest)) {
      if (!process.isAlive()) {
        throw new AssertionError("It has ended with " + process.exitValue() + ": " + output());
      }
      if (isHealthy(client)) {
        return this;
      }
      pause();
    }
    throw new AssertionError("It does not become healthy: " + output());
  }

  /** Waits until the process has ended, and returns its exit status. */
  public int awaitEnd() {
    try {
      if (process.waitFor(MAX_START.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("It does not end: " + output());
  }

  /** Waits until the server is ready, with or without a deployed application. */
  public PackagedApplication awaitServer() {
    Instant latest = Instant.now().plus(MAX_START);
    while (Instant.now().isBefore(latest) && process.isAlive()) {
      if (output().contains("ready in")) {
        return this;
      }
      pause();
    }
    throw new AssertionError("The server does not start: " + output());
  }

  /**
   * Returns the status of the first response to the health check. No earlier request received a response.
   */
  public int firstStatus() {
    return statuses.get(0);
  }

  /** Returns the output of the process so far. */
  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns the address of the application. */
  public URI address() {
    return address;
  }

  /** Returns the process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Returns a caller without a bearer. */
  public Api api() {
    return Api.at(address);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("It does not stop: " + output());
      }
      ServerLogs.remove(log);
      RunLogs.keep(log);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether a variable of the shell configures the application. A developer who follows the README may
   * have exported such variables.
   */
  private static boolean isOfTheShell(String variable) {
    return variable.startsWith("TMTAR_")
        || variable.startsWith("OTEL_")
        || variable.equals("MP_CONFIG_PROFILE")
        || variable.equals("JAVA_TOOL_OPTIONS");
  }

  private static void noteSecret(String variable, String value) {
    if (variable.equals("TMTAR_KEYS_FILE")) {
      Confidential.noteKeys(Path.of(value));
    }
    if (variable.endsWith("_PASSWORD") || variable.endsWith("_SECRET_KEY")) {
      Confidential.noteSecret(value);
    }
  }

  private boolean isHealthy(HttpClient client) {
    HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/health"))
        .timeout(Duration.ofSeconds(5))
        .build();
    try {
      statuses.add(client.send(request, BodyHandlers.discarding()).statusCode());
      return statuses.get(statuses.size() - 1) == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The environment variables of an application.
   *
   * @param variables their names and values, in the order in which they were set
   */
  public record Settings(Map<String, String> variables) {

    /**
     * Returns the settings of the profile {@code test}, in which an identity is accepted in place of a
     * token that proves it.
     */
    public static Settings ofTests(TestDatabase database, Path folder) {
      return new Settings(Map.of())
          .with("MP_CONFIG_PROFILE", "test")
          .with("TMTAR_DATABASE_URL", database.url())
          .with("TMTAR_KEYS_FILE", folder.resolve("keys.json").toString())
          .with("TMTAR_FILES_DIRECTORY", folder.resolve("files").toString());
    }

    public Settings with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(variables);
      more.put(name, value);
      return new Settings(more);
    }

    /** Selects an identity provider. */
    public Settings with(TestIssuer issuer) {
      return with("TMTAR_OIDC_ISSUER", issuer.name());
    }

    /** Keeps uploaded files in an S3 store. */
    public Settings with(TestStore store) {
      return with("TMTAR_FILES_S3_ENDPOINT", store.address().toString());
    }

    /** Keeps uploaded files in a directory of the node. */
    public Settings withFilesIn(Path directory) {
      return with("TMTAR_FILES_STORAGE", "directory")
          .with("TMTAR_FILES_DIRECTORY", directory.toString());
    }

    /**
     * Removes the rate limits of uploads, for tests in which one client uploads more files than they
     * allow.
     */
    public Settings withoutUploadLimits() {
      return with("TMTAR_LIMIT_UPLOAD_BY_USER", "none")
          .with("TMTAR_LIMIT_UPLOAD_BY_ADDRESS", "none");
    }

    /**
     * Sets the folder of the temporary files. A process that is killed leaves its temporary files there.
     */
    public Settings withScratch(Path existing) {
      return with("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + existing);
    }

    public Settings without(String name) {
      Map<String, String> fewer = new LinkedHashMap<>(variables);
      fewer.remove(name);
      return new Settings(fewer);
    }

    /** Starts the runnable jar. */
    public PackagedApplication start() {
      return PackagedApplication.start(variables);
    }

    /** Starts the runnable jar on a port, which may be in use. */
    public PackagedApplication startOn(int port) {
      return PackagedApplication.start(variables, "-XX:TieredStopAtLevel=1", port, LOOPBACK);
    }

    /** Starts the runnable jar with a separate folder for the files that the server unpacks. */
    public PackagedApplication startIn(Path folder) {
      return PackagedApplication.startIn(folder, variables);
    }

    /**
     * Starts the layout of the image, which takes less time than the runnable jar.
     *
     * @param bootCommands commands that configure the server, in addition to those of the image
     */
    public PackagedApplication startExploded(String... bootCommands) {
      return PackagedApplication.startExploded(variables, List.of(bootCommands));
    }

    /** Starts the runnable jar with both JIT compilers, for throughput after the warm-up. */
    public PackagedApplication startForLoad() {
      return PackagedApplication.startForLoad(variables);
    }

    /** Starts a node that listens only when it is ready. */
    public PackagedApplication startBehindProxy(int port) {
      return PackagedApplication.startBehindProxy(variables, port);
    }

    /**
     * Runs an operator command in this process, which takes less time than a separate process. The output
     * contains no log entries.
     */
    public CommandRun runInProcess(String... arguments) {
      ByteArrayOutputStream octets = new ByteArrayOutputStream();
      PrintStream output = new PrintStream(octets, true, Charset.defaultCharset());
      int status = new Command(variables, InputStream.nullInputStream(), output, output)
          .run(List.of(arguments));
      String text = octets.toString(Charset.defaultCharset());
      keepOutput(UUID.randomUUID().toString(), text);
      return new CommandRun(status, text);
    }

    private static void keepOutput(String id, String output) {
      try {
        Files.writeString(RunLogs.file("command-" + id + ".log"), output);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    /** Runs an operator command with these settings in a separate process, as in a shell. */
    public CommandRun run(String... arguments) {
      List<String> command = new ArrayList<>();
      command.add(Jdk.command("java").toString());
      // as in the image
      command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"));
      command.add("-cp");
      command.add(System.getProperty("tmtar.classes"));
      command.add("org.tmtar.Command");
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(PackagedApplication::isOfTheShell);
      builder.environment().putAll(variables);
      try {
        Process process = builder.start();
        process.getOutputStream().close();
        String output =
            new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        keepOutput(Long.toString(process.pid()), output);
        return new CommandRun(process.waitFor(), output);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
  }

  /**
   * The result of an operator command.
   *
   * @param status the exit status
   * @param output the text of the standard output and the standard error
   */
  public record CommandRun(int status, String output) {}
}
