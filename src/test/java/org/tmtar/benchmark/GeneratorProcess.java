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
 * The load generator, a JVM of its own: it reads a load as a line of JSON and answers each with a line of
 * JSON.
 */
final class GeneratorProcess implements AutoCloseable {

  /** Compiled in the profile {@code benchmark} only. */
  private static final String MAIN = "org.tmtar.benchmark.LoadGenerator";

  /** Beyond which Hyperfoil says that it was held up, which few processors do to it now and then. */
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

  /** Has it done and waits for what comes of it. */
  LoadResult run(Load load) {
    working = true;
    try {
      loads.write(MAPPER.writeValueAsString(load));
      loads.newLine();
      loads.flush();
      String result = results.readLine();
      if (result == null) {
        throw new IllegalStateException("The load generator has ended; see what it has said above");
      }
      return MAPPER.readValue(result, LoadResult.class);
    } catch (IOException failure) {
      throw new UncheckedIOException("The load generator does not answer", failure);
    } finally {
      working = false;
    }
  }

  /** It ends by itself when there are no more loads; in the middle of one nobody waits for it. */
  @Override
  public void close() {
    if (working) {
      process.destroyForcibly();
    }
    try {
      loads.close();
    } catch (IOException alreadyGone) {
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
