package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * The content of {@code /opt/tmtar} in the image, created in another folder by the same steps: the
 * unpacked server, the application beside its libraries, and the start script. The parts that require root
 * or Docker are absent: the user, the read-only disk, and the AOT cache of the JVM.
 *
 * <p>A start from this layout takes less time than a start of the runnable jar, which unpacks the server
 * and the application first.
 */
public final class ImageLayout {

  private static final Path SOURCES = Path.of("server-config");

  /**
   * C1 alone starts faster. The verification of the classes would take half a second of each start, and the
   * shared application verifies the same classes.
   */
  private static final String FAST_START =
      "-XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";

  /** The name of the file whose existence states that the layout is complete. */
  private static final String COMPLETE = "complete";

  private final Path folder;

  private ImageLayout(Path folder) {
    this.folder = folder;
  }

  /**
   * The layout that all tests share, also those of other JVMs. The first call creates it, unless an earlier
   * run has created it from the same files.
   */
  static ImageLayout shared() {
    return Shared.LAYOUT;
  }

  private static ImageLayout in(Path folder) {
    ImageLayout layout = new ImageLayout(folder);
    try {
      FileUtils.copyDirectory(exploded().toFile(), folder.resolve("application").toFile());
      run(SOURCES.resolve("ExternalizeLibraries.java").toString(), layout.path("application"));
      run(
          "-jar",
          System.getProperty("payara.microJar"),
          "--rootdir",
          layout.path("server"),
          "--outputlauncher");
      FileUtils.copyDirectory(SOURCES.toFile(), folder.resolve("server-config").toFile());
      Path start = folder.resolve("bin/start");
      FileUtils.copyFile(SOURCES.resolve("start").toFile(), start.toFile());
      if (!start.toFile().setExecutable(true)) {
        throw new IllegalStateException(start + " cannot be made executable");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return layout;
  }

  /**
   * Returns the command that starts the application on a port of the loopback interface.
   *
   * @param bootCommands further commands that configure the server
   */
  List<String> command(int port, List<String> bootCommands) throws IOException {
    Path commands = Files.createTempFile(Shared.TEMPORARY, "boot", ".asadmin");
    Files.writeString(commands, commonBootCommands() + String.join("\n", bootCommands) + "\n");
    return List.of(
        path("bin/start"),
        "--port",
        Integer.toString(port),
        "--prebootcommandfile",
        commands.toAbsolutePath().toString());
  }

  /** Returns the environment variables of one start, which has a temporary folder of its own. */
  Map<String, String> environment() throws IOException {
    return Map.of(
        "PATH",
        Jdk.commands() + ":" + System.getenv("PATH"),
        "TMPDIR",
        Files.createTempDirectory(Shared.TEMPORARY, "node").toAbsolutePath().toString(),
        "TMTAR_JAVA_OPTIONS",
        String.join(" ", PackagedApplication.MEMORY) + " " + FAST_START);
  }

  /**
   * Returns the boot commands of all starts. The image runs them in the build and at the start, but this
   * layout has one start only.
   */
  private static String commonBootCommands() throws IOException {
    StringBuilder commands = new StringBuilder();
    for (String file :
        List.of("pre-boot.asadmin", "image.asadmin", "loopback-when-ready.asadmin")) {
      commands.append(Files.readString(SOURCES.resolve(file)));
    }
    return commands.toString();
  }

  private String path(String name) {
    return folder.resolve(name).toAbsolutePath().toString();
  }

  /** Returns the folder with the content of the WAR, which Maven creates beside the archive. */
  private static Path exploded() {
    return Path.of(System.getProperty("tmtar.war").replaceFirst("\\.war$", ""));
  }

  /** Holds the shared layout, which is found or created when this class is initialized. */
  private static final class Shared {

    static final ImageLayout LAYOUT = findOrCreate();

    /** The folder of the boot commands and temporary files of the nodes that this JVM starts. */
    static final Path TEMPORARY = createTemporary();

    /** The first of several JVMs creates the layout. The others wait for it. */
    private static ImageLayout findOrCreate() {
      Path folder = Path.of("target", "it-image");
      try (FileChannel channel = FileChannel.open(
          Path.of("target", "it-image.lock"),
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE)) {
        FileLock lock = channel.lock();
        try {
          return isCurrent(folder) ? new ImageLayout(folder) : create(folder);
        } finally {
          lock.release();
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static boolean isCurrent(Path folder) throws IOException {
      if (!Files.exists(folder.resolve(COMPLETE))) {
        return false;
      }
      FileTime creation = Files.getLastModifiedTime(folder.resolve(COMPLETE));
      List<Path> sources = new ArrayList<>();
      sources.add(Path.of(System.getProperty("tmtar.war")));
      try (Stream<Path> files = Files.list(SOURCES)) {
        files.forEach(sources::add);
      }
      for (Path source : sources) {
        if (Files.getLastModifiedTime(source).compareTo(creation) > 0) {
          return false;
        }
      }
      return true;
    }

    private static Path createTemporary() {
      try {
        Path folder = RunFolders.of("it-nodes");
        Folders.delete(folder);
        return Files.createDirectories(folder);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static ImageLayout create(Path folder) throws IOException {
      Folders.delete(folder);
      ImageLayout layout = in(folder);
      Files.createFile(folder.resolve(COMPLETE));
      return layout;
    }
  }

  private static void run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Jdk.command("java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(arguments));
    Path log = RunLogs.file("image-layout.log");
    try {
      int status = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start()
          .waitFor();
      if (status != 0) {
        throw new AssertionError(
            command + " has ended with " + status + ": " + Files.readString(log));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
