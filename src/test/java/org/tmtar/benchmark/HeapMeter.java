package org.tmtar.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.tmtar.testing.Jdk;

/**
 * Measures the heap of another JVM with {@code jstat}, which reads counters that the JVM publishes in any
 * case. Reading them costs the JVM nothing. A garbage collection updates the counters, so their minimum is
 * the heap that a collection left.
 */
final class HeapMeter implements AutoCloseable {

  private static final String INTERVAL_MILLIS = "1000";
  private static final long MAX_COLLECTION_SECONDS = 30;
  private static final long MAX_LOOK_SECONDS = 10;

  /** The columns of the heap in use: both survivor spaces, Eden and the old generation. */
  private static final List<String> COLUMNS = List.of("S0U", "S1U", "EU", "OU");

  private final ProcessHandle jvm;
  private final Process jstat;
  private OptionalLong min = OptionalLong.empty();
  private long looks;

  private HeapMeter(ProcessHandle jvm, Process jstat) {
    this.jvm = jvm;
    this.jstat = jstat;
  }

  /** Whether this JDK contains {@code jstat} and {@code jcmd}. */
  static boolean isPossible() {
    return Files.isExecutable(Jdk.command("jstat")) && Files.isExecutable(Jdk.command("jcmd"));
  }

  /** Starts to read the counters every second. */
  static HeapMeter start(ProcessHandle jvm) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(
            Jdk.command("jstat").toString(), "-gc", Long.toString(jvm.pid()), INTERVAL_MILLIS)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    // with a decimal point in the numbers
    builder.environment().put("LC_ALL", "C");
    HeapMeter meter = new HeapMeter(jvm, builder.start());
    Thread reader = new Thread(meter::read, "heap meter");
    reader.setDaemon(true);
    reader.start();
    return meter;
  }

  /** The minimum heap in use since the previous call, in KB; empty if it was not measured. */
  synchronized OptionalLong takeMin() {
    OptionalLong seen = min;
    min = OptionalLong.empty();
    return seen;
  }

  /**
   * The heap in use after a full garbage collection, in KB; empty if it cannot be measured. The collection
   * pauses the JVM, so it must not run under load.
   */
  OptionalLong collect() {
    try {
      Process collection = new ProcessBuilder(
              Jdk.command("jcmd").toString(), Long.toString(jvm.pid()), "GC.run")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      if (!collection.waitFor(MAX_COLLECTION_SECONDS, TimeUnit.SECONDS)) {
        collection.destroyForcibly();
        return OptionalLong.empty();
      }
      return collection.exitValue() == 0 ? next() : OptionalLong.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("jcmd cannot be run", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    }
  }

  @Override
  public void close() {
    jstat.destroy();
  }

  /** The second measurement from now on, because the first one may have begun before the call. */
  private OptionalLong next() throws InterruptedException {
    awaitLook();
    takeMin();
    awaitLook();
    return takeMin();
  }

  private synchronized void awaitLook() throws InterruptedException {
    long before = looks;
    long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_LOOK_SECONDS);
    while (looks == before && System.nanoTime() < latest) {
      wait(TimeUnit.SECONDS.toMillis(1));
    }
  }

  private void read() {
    try (BufferedReader lines = jstat.inputReader()) {
      List<Integer> columns = columns(lines.readLine());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        used(columns, line).ifPresent(this::look);
      }
    } catch (IOException ended) {
      // the measurement has ended
    }
  }

  private synchronized void look(long kilobytes) {
    min = OptionalLong.of(Math.min(kilobytes, min.orElse(Long.MAX_VALUE)));
    looks++;
    notifyAll();
  }

  /** The indexes of the columns in a line of {@code jstat}, from 0; -1 for a column that is missing. */
  static List<Integer> columns(String heading) {
    List<String> names =
        heading == null ? List.of() : Arrays.asList(heading.strip().split("\\s+", -1));
    return COLUMNS.stream().map(names::indexOf).toList();
  }

  /** The sum of the columns in KB; empty if the line lacks one of them. */
  static OptionalLong used(List<Integer> columns, String line) {
    String[] values = line.strip().split("\\s+", -1);
    double sum = 0;
    for (int column : columns) {
      if (column < 0 || column >= values.length || !values[column].matches("[0-9.]+")) {
        return OptionalLong.empty();
      }
      sum += Double.parseDouble(values[column]);
    }
    return OptionalLong.of(Math.round(sum));
  }
}
