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
 * Samples processes at regular intervals: the CPU time of each process with all its descendants, and the
 * resident memory and the number of threads of one of them.
 */
final class ProcessMeter implements AutoCloseable {

  private static final long INTERVAL_MILLIS = 250;

  private final Map<String, Watched> watched;
  private final ProcessHandle inMemory;
  private final Thread sampler;
  private long maxMemory;
  private long maxThreads;
  private volatile boolean stopped;

  private ProcessMeter(Map<String, Watched> watched, ProcessHandle inMemory) {
    this.watched = watched;
    this.inMemory = inMemory;
    this.sampler = new Thread(this::sampleAgainAndAgain, "process meter");
    sampler.setDaemon(true);
  }

  /**
   * Starts to sample.
   *
   * @param processes the processes by name
   * @param inMemory the process whose memory and threads are measured; null for none
   */
  static ProcessMeter start(Map<String, ProcessHandle> processes, ProcessHandle inMemory) {
    Map<String, Watched> watched = new LinkedHashMap<>();
    processes.forEach((name, process) -> watched.put(name, new Watched(process)));
    ProcessMeter meter = new ProcessMeter(watched, inMemory);
    meter.sample();
    meter.sampler.start();
    return meter;
  }

  /** Takes a last sample and stops. */
  Usage stop() {
    close();
    sample();
    Map<String, Duration> taken = new LinkedHashMap<>();
    watched.forEach((name, process) -> taken.put(name, process.taken()));
    return new Usage(taken, maxMemory, maxThreads);
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
      maxMemory = Math.max(maxMemory, status(inMemory.pid(), "VmRSS:").orElse(0));
      maxThreads = Math.max(maxThreads, status(inMemory.pid(), "Threads:").orElse(0));
    }
  }

  /** A number in the status file of a process; empty on a system without {@code /proc}. */
  private static OptionalLong status(long pid, String name) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst();
    } catch (IOException unreadable) {
      return OptionalLong.empty();
    }
  }

  /**
   * The resources that processes used.
   *
   * @param processorTime the CPU time by name, with all descendants
   * @param maxKilobytes the maximum resident memory; 0 if it is unknown
   * @param maxThreads the maximum number of threads; 0 if it is unknown
   */
  record Usage(Map<String, Duration> processorTime, long maxKilobytes, long maxThreads) {

    static final Usage NONE = new Usage(Map.of(), 0, 0);

    /** The fraction of the total CPU time that a process used, from 0 to 1. */
    double part(String name) {
      long all = processorTime.values().stream().mapToLong(Duration::toNanos).sum();
      return all == 0
          ? 0
          : (double) processorTime.getOrDefault(name, Duration.ZERO).toNanos() / all;
    }
  }

  /** A process with its descendants, which may start and exit at any time. */
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
      // the generator and the servers are children of this process, and are counted separately
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
