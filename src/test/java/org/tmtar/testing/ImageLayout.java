package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private final Path folder;

  private ImageLayout(Path folder) {
    this.folder = folder;
  }

  /** The layout that all tests of this process share. The first call creates it. */
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
      Files.createDirectory(folder.resolve("tmp"));
      layout.writeCommands();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return layout;
  }

  /** Returns the command that starts the application on a port of the loopback interface. */
  List<String> command(int port) {
    return List.of(
        path("bin/start"),
        "--port",
        Integer.toString(port),
        "--prebootcommandfile",
        path("once.asadmin"));
  }

  /** Returns the environment variables of one start, which has a temporary folder of its own. */
  Map<String, String> environment() throws IOException {
    return Map.of(
        "PATH",
        Jdk.commands() + ":" + System.getenv("PATH"),
        "TMPDIR",
        Files.createTempDirectory(folder.resolve("tmp"), "node")
            .toAbsolutePath()
            .toString(),
        "TMTAR_JAVA_OPTIONS",
        String.join(" ", PackagedApplication.MEMORY) + " -XX:TieredStopAtLevel=1");
  }

  /**
   * Writes the boot commands into one file. The image runs them in the build and at the start, but this
   * layout has one start only.
   */
  private void writeCommands() throws IOException {
    StringBuilder commands = new StringBuilder();
    for (String file :
        List.of("pre-boot.asadmin", "image.asadmin", "loopback-when-ready.asadmin")) {
      commands.append(Files.readString(SOURCES.resolve(file)));
    }
    Files.writeString(folder.resolve("once.asadmin"), commands);
  }

  private String path(String name) {
    return folder.resolve(name).toAbsolutePath().toString();
  }

  /** Returns the folder with the content of the WAR, which Maven creates beside the archive. */
  private static Path exploded() {
    return Path.of(System.getProperty("tmtar.war").replaceFirst("\\.war$", ""));
  }

  /** Holds the shared layout, which is created when this class is initialized. */
  private static final class Shared {

    static final ImageLayout LAYOUT = create();

    private static ImageLayout create() {
      Path folder = RunFolders.of("it-image");
      try {
        Folders.delete(folder);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      return in(folder);
    }
  }

  private static void run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Jdk.command("java").toString());
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
