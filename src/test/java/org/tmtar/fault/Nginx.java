package org.tmtar.fault;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An nginx process with the configuration of production, between clients and nodes on this machine. */
final class Nginx implements AutoCloseable {

  private static final Duration MAX_START = Duration.ofSeconds(10);

  /** Matches the port of production and Docker's name server. */
  private static final Pattern PRODUCTION_ADDRESS = Pattern.compile("\\b8080\\b|127\\.0\\.0\\.11 ");

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Returns the executable, if this machine has one. */
  static Optional<Path> program() {
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)),
            // often not in the PATH of users
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Finds a port on which nothing listens, below the range of ephemeral ports. Otherwise a connection to
   * an unavailable node could get the port of that node as its local port, and connect to itself.
   */
  static int freePort() {
    return ThreadLocalRandom.current()
        .ints(20_000, 32_000)
        .filter(Nginx::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * Starts nginx and waits until it listens.
   *
   * @param folder the folder of its configuration and of all files that it writes
   * @param port the port on which it listens
   * @param nodes the ports of the nodes
   */
  static Nginx start(Path program, Path folder, int port, List<Integer> nodes)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path configuration =
        Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port, nodes));
    Process process = new ProcessBuilder(
            program.toString(),
            "-p",
            folder.toString(),
            "-c",
            configuration.toString(),
            "-e",
            "stderr",
            "-g",
            // the current user, who owns the folder, even if it is root
            "daemon off; user " + System.getProperty("user.name") + ";")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("nginx.log").toFile())
        .start();
    Nginx nginx = new Nginx(process, port);
    nginx.awaitListening();
    return nginx;
  }

  /** Returns the address for clients. */
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
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

  /**
   * Returns the configuration of production with other ports and folders. An upstream block with the
   * addresses of the nodes replaces the name server. As with the name server, nginx does not remember that
   * a node failed ({@code max_fails=0}).
   */
  private static String configuration(Path folder, int port, List<Integer> nodes)
      throws IOException {
    String servers = nodes.stream()
        .map(node -> "server 127.0.0.1:%d max_fails=0;".formatted(node))
        .collect(Collectors.joining(" "));
    Path response = Path.of("server-config", "nginx-response.conf").toAbsolutePath();
    String production = Files.readString(Path.of("server-config", "nginx.conf"));
    String adapted = production
        .replace(" /tmp/", " " + folder + "/")
        .replace("/etc/nginx/tmtar/nginx-response.conf", response.toString())
        .replace(
            "listen 8080 default_server;", "listen 127.0.0.1:%d default_server;".formatted(port))
        .replace("resolver 127.0.0.11 valid=2s ipv6=off;", "upstream api { %s }".formatted(servers))
        .replace("proxy_pass http://$tmtar_nodes:8080;", "proxy_pass http://$tmtar_nodes;");
    if (PRODUCTION_ADDRESS.matcher(adapted).find()) {
      throw new IllegalStateException("nginx.conf does not contain the expected lines");
    }
    return adapted;
  }

  private void awaitListening() throws InterruptedException {
    Instant latest = Instant.now().plus(MAX_START);
    while (!isListening()) {
      if (!process.isAlive() || Instant.now().isAfter(latest)) {
        close();
        throw new AssertionError("nginx does not start");
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
