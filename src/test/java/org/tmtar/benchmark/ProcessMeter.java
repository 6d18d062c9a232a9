package org.tmtar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Looks at processes from time to time: the processor time that each has taken with all its children,
 * and the resident memory and the threads of one of them.
 */
final class ProcessMeter implements AutoCloseable {

  private static final long INTERVAL_MILLIS = 250;

  private final Map<String, Watched> watched;
  private final ProcessHandle inMemory;
  private final Thread sampler;
  private long mostMemory;
  private long mostThreads;
  private volatile boolean stopped;

  private ProcessMeter(Map<String, Watched> watched, ProcessHandle inMemory) {
    this.watched = watched;
    this.inMemory = inMemory;
    this.sampler = new Thread(this::sampleAgainAndAgain, "process meter");
    sampler.setDaemon(true);
  }

  /**
   * Begins to look.
   *
   * @param processes by what they are called
   * @param inMemory the one whose memory and threads count; null for none
   */
  static ProcessMeter start(Map<String, ProcessHandle> processes, ProcessHandle inMemory) {
    Map<String, Watched> watched = new LinkedHashMap<>();
    processes.forEach((name, process) -> watched.put(name, new Watched(process)));
    ProcessMeter meter = new ProcessMeter(watched, inMemory);
    meter.sample();
    meter.sampler.start();
    return meter;
  }

  /** Looks once more and stops. */
  Usage stop() {
    close();
    sample();
    Map<String, Duration> taken = new LinkedHashMap<>();
    watched.forEach((name, process) -> taken.put(name, process.taken()));
    return new Usage(taken, mostMemory, mostThreads);
  }

  @Override
  public void close() {
    stopped = true;
    sampler.interrupt();
    try {
      sampler.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void sampleAgainAndAgain() {
    while (!stopped) {
      try {
        Thread.sleep(INTERVAL_MILLIS);
      } catch (InterruptedException end) {
        return;
      }
      sample();
    }
  }

  private synchronized void sample() {
    watched.values().forEach(Watched::sample);
    if (inMemory != null) {
      mostMemory = Math.max(mostMemory, status(inMemory.pid(), "VmRSS:").orElse(0));
      mostThreads = Math.max(mostThreads, status(inMemory.pid(), "Threads:").orElse(0));
    }
  }

  /** A number of the status of a process; empty where there is no {@code /proc}. */
  private static OptionalLong status(long pid, String name) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst();
    } catch (IOException notThere) {
      return OptionalLong.empty();
    }
  }

  /**
   * What processes have taken.
   *
   * @param processorTime of each, with its children
   * @param mostKilobytes of resident memory; 0 if nobody can say
   * @param mostThreads the same
   */
  record Usage(Map<String, Duration> processorTime, long mostKilobytes, long mostThreads) {

    static final Usage NONE = new Usage(Map.of(), 0, 0);

    /** How much of the time of all was that of one of them, 0 to 1. */
    double part(String name) {
      long all = processorTime.values().stream().mapToLong(Duration::toNanos).sum();
      return all == 0
          ? 0
          : (double) processorTime.getOrDefault(name, Duration.ZERO).toNanos() / all;
    }
  }

  /** A process with its children, some of which come and go. */
  private static final class Watched {

    private final ProcessHandle process;
    private final Instant since = Instant.now();
    private final Map<Long, Duration> first = new HashMap<>();
    private final Map<Long, Duration> last = new HashMap<>();

    Watched(ProcessHandle process) {
      this.process = process;
    }

    void sample() {
      sample(process);
      // the generator and the servers are children of this process, too, and counted by themselves
      if (process.pid() != ProcessHandle.current().pid()) {
        process.descendants().forEach(this::sample);
      }
    }

    private void sample(ProcessHandle one) {
      ProcessHandle.Info info = one.info();
      info.totalCpuDuration().ifPresent(total -> {
        first.putIfAbsent(one.pid(), isNew(info) ? Duration.ZERO : total);
        last.put(one.pid(), total);
      });
    }

    private boolean isNew(ProcessHandle.Info info) {
      return info.startInstant().map(start -> start.isAfter(since)).orElse(false);
    }

    Duration taken() {
      return last.entrySet().stream()
          .map(entry -> entry.getValue().minus(first.get(entry.getKey())))
          .reduce(Duration.ZERO, Duration::plus);
    }
  }
}
