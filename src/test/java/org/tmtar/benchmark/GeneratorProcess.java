package org.tmtar.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.tmtar.testing.Jdk;

/**
 * The process of the load generator, a separate JVM. It receives each load as a line of JSON and returns
 * each result as a line of JSON.
 */
final class GeneratorProcess implements AutoCloseable {

  /** The main class. It is compiled in the Maven profile {@code benchmark} only. */
  private static final String MAIN = "org.tmtar.benchmark.LoadGenerator";

  /**
   * The pause of its own threads from which Hyperfoil logs a warning. Such pauses happen on machines with
   * few processors.
   */
  private static final int MAX_PAUSE_MILLIS = 500;

  static final JsonMapper MAPPER = new JsonMapper();

  private final Process process;
  private final BufferedWriter loads;
  private final BufferedReader results;
  private volatile boolean working;

  private GeneratorProcess(Process process) {
    this.process = process;
    this.loads = process.outputWriter(StandardCharsets.UTF_8);
    this.results = process.inputReader(StandardCharsets.UTF_8);
  }

  static GeneratorProcess start() throws IOException {
    return new GeneratorProcess(new ProcessBuilder(
            Jdk.command("java").toString(),
            "-Xmx256m",
            "-Dlog4j2.configurationFile=classpath:benchmark/log4j2.properties",
            "-Dio.hyperfoil.jitter.watchdog.threshold=" + MAX_PAUSE_MILLIS,
            "-cp",
            System.getProperty("java.class.path"),
            MAIN)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start());
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Runs a load and waits for its result. */
  LoadResult run(Load load) {
    working = true;
    try {
      loads.write(MAPPER.writeValueAsString(load));
      loads.newLine();
      loads.flush();
      String result = results.readLine();
      if (result == null) {
        throw new IllegalStateException(
            "The load generator has ended; its output above states the reason");
      }
      return MAPPER.readValue(result, LoadResult.class);
    } catch (IOException failure) {
      throw new UncheckedIOException("The load generator does not respond", failure);
    } finally {
      working = false;
    }
  }

  /**
   * Ends the process. It exits by itself at the end of its input; if it is running a load, it is killed.
   */
  @Override
  public void close() {
    if (working) {
      process.destroyForcibly();
    }
    try {
      loads.close();
    } catch (IOException alreadyEnded) {
      process.destroy();
    }
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
