package org.tmtar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs of the system, such as clients of the application. */
public final class Programs {

  private static final long MAX_MINUTES = 5;

  private Programs() {}

  /** Whether a folder of {@code PATH} contains a program. */
  public static boolean isInstalled(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /**
   * Runs a program, requires that it succeeds, and returns its output with its error messages.
   *
   * @param directory the working directory
   */
  public static String run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("output", ".txt");
    Process process = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    try {
      assertThat(process.waitFor(MAX_MINUTES, TimeUnit.MINUTES))
          .as("%s ends", command)
          .isTrue();
      String text = Files.readString(output);
      assertThat(process.exitValue()).as("%s: %s", command, text).isZero();
      return text;
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }
}
