package org.tmtar.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.tmtar.benchmark.ProcessMeter.Usage;

/**
 * A run of many minutes at half of the maximum rate. It shows memory, tables and connections that grow
 * without bound.
 */
final class Endurance {

  /** The fraction of the maximum rate. */
  private static final double PART = 0.5;

  private static final double WINDOW_SECONDS = 60;

  /**
   * The age at which access tokens are replaced. They expire after 15 minutes, which leaves time for one
   * window and for the sign-ins.
   */
  private static final Duration SIGNED_IN = Duration.ofMinutes(13);

  private final MeasuredServer server;
  private final GeneratorProcess generator;
  private final Optional<HeapMeter> heap;
  private Load load;
  private Instant signedIn;

  private Endurance(MeasuredServer server, GeneratorProcess generator, Optional<HeapMeter> heap) {
    this.server = server;
    this.generator = generator;
    this.heap = heap;
  }

  /**
   * Runs the load on a server.
   *
   * @param minutes the duration of the run
   * @param seconds the duration of the measurement of the maximum rate
   */
  static EnduranceResult run(
      MeasuredServer server, GeneratorProcess generator, Started started, int minutes, int seconds)
      throws IOException {
    Optional<HeapMeter> heap = Optional.empty();
    if (server.application().isPresent() && HeapMeter.isPossible()) {
      ProcessHandle application = server.application().get();
      heap = Optional.of(started.start(() -> HeapMeter.start(application)));
    }
    return new Endurance(server, generator, heap).run(minutes, seconds);
  }

  private EnduranceResult run(int minutes, int seconds) {
    signIn();
    Progress.report("%s: warming up".formatted(server.label()));
    load = Warm.up(generator, load, seconds).load();
    // before the measurement of the maximum rate, after which the heap again has its size under
    // load
    OptionalLong stayedBefore = collect();
    LoadResult maximum = generator.run(load.unlimited(seconds));
    load = load.after(maximum);
    double rate = maximum.perSecond() > 0 ? PART * maximum.perSecond() : 1;
    Progress.report("%s: maximum %.0f/s, running %d minutes at %.0f/s"
        .formatted(server.label(), maximum.perSecond(), minutes, rate));
    Map<String, TableState> before = tables();
    List<EnduranceMinute> all = new ArrayList<>();
    for (int minute = 1; minute <= minutes; minute++) {
      EnduranceMinute measured = minute(minute, rate);
      all.add(measured);
      Progress.report("%s: %s".formatted(server.label(), measured));
    }
    return new EnduranceResult(
        server.label(),
        server.contents(),
        maximum.perSecond(),
        rate,
        all,
        stayedBefore,
        collect(),
        before,
        tables());
  }

  private EnduranceMinute minute(int number, double rate) {
    if (Duration.between(signedIn, Instant.now()).compareTo(SIGNED_IN) > 0) {
      signIn();
    }
    heap.ifPresent(HeapMeter::takeMin);
    ProcessMeter meter = ProcessMeter.start(Map.of(), server.application().orElse(null));
    LoadResult result = generator.run(load.at(rate, WINDOW_SECONDS));
    Usage usage = meter.stop();
    load = load.after(result);
    return new EnduranceMinute(
        number,
        result,
        known(usage.maxKilobytes()),
        heap.map(HeapMeter::takeMin).orElse(OptionalLong.empty()),
        known(usage.maxThreads()),
        server
            .database()
            .map(database -> OptionalLong.of(TableState.connections(database)))
            .orElse(OptionalLong.empty()));
  }

  private void signIn() {
    signedIn = Instant.now();
    load = server.scenarios().endurance();
  }

  private OptionalLong collect() {
    return heap.map(HeapMeter::collect).orElse(OptionalLong.empty());
  }

  private Map<String, TableState> tables() {
    return server.database().map(TableState::all).orElse(Map.of());
  }

  private static OptionalLong known(long figure) {
    return LongStream.of(figure).filter(any -> any > 0).findFirst();
  }
}
