package org.tmtar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tmtar.benchmark.ProcessMeter.Usage;
import org.tmtar.benchmark.Steadiness.Warmth;
import org.tmtar.testing.TestIssuer;

/**
 * Measures the packaged application, or another server of the same contract, and writes a report. A figure
 * never makes it fail.
 */
public final class Benchmark {

  static final String GENERATOR = "generator";

  /** This process: it has the file store and the identity provider in it. */
  static final String STORE = "file store";

  /** At which part of the greatest rate the time of an answer is measured. */
  static final double OPEN_PART = 0.7;

  /** Absolute, as the file store wants it. */
  private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();

  private static final double LONGEST_WINDOW = 3;

  private final BenchmarkOptions options;
  private final GeneratorProcess generator;
  private final List<MeasuredServer> servers = new CopyOnWriteArrayList<>();

  private Benchmark(BenchmarkOptions options, GeneratorProcess generator) {
    this.options = options;
    this.generator = generator;
  }

  /** Takes its options from system properties, see {@link BenchmarkOptions}. */
  public static void main(String[] arguments) throws IOException, SQLException {
    BenchmarkOptions options;
    try {
      options = BenchmarkOptions.of(System.getProperties());
    } catch (IllegalArgumentException wrong) {
      System.err.println("[benchmark] " + wrong.getMessage());
      System.exit(2);
      return;
    }
    try (GeneratorProcess generator = GeneratorProcess.start();
        TestIssuer issuer = TestIssuer.start()) {
      new Benchmark(options, generator).run(issuer);
    }
    // whatever a library has left running
    System.exit(0);
  }

  private void run(TestIssuer issuer) throws IOException, SQLException {
    // whoever interrupts it leaves nothing running
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopServers, "stop servers"));
    try {
      if (options.server().isPresent()) {
        servers.add(MeasuredServer.at(
            options.server().get(), People.read(options.people().orElseThrow())));
      } else {
        for (DataSize size : options.sizes()) {
          servers.add(new OwnServer(size, FOLDER.resolve(size.label()), issuer).start());
        }
      }
      report(measure());
    } finally {
      stopServers();
    }
  }

  private synchronized void stopServers() {
    while (!servers.isEmpty()) {
      servers.remove(0).close();
    }
  }

  /** Each scenario on all servers in turn, because a machine is not the same ten minutes later. */
  private List<ServerResult> measure() {
    Map<MeasuredServer, List<Measurement>> measured = new LinkedHashMap<>();
    for (MeasuredServer server : servers) {
      Progress.say("%s: warming up".formatted(server.label()));
      options.scenarios().forEach(scenario -> touch(server, scenario));
      warmUp(server.scenarios().load(ScenarioName.HEALTH));
      measured.put(server, new ArrayList<>());
    }
    for (ScenarioName scenario : options.scenarios()) {
      for (MeasuredServer server : servers) {
        Measurement measurement = attempt(server, scenario);
        measured.get(server).add(measurement);
        Progress.say("%s: %s".formatted(server.label(), Report.line(measurement)));
      }
    }
    return measured.entrySet().stream()
        .map(entry -> new ServerResult(
            entry.getKey().label(),
            entry.getKey().contents(),
            entry.getKey().startToHealthy(),
            entry.getValue()))
        .toList();
  }

  /** What all of them have in common is compiled before the first is measured, and not only then. */
  private void touch(MeasuredServer server, ScenarioName scenario) {
    try {
      generator.run(
          server.scenarios().load(scenario).unlimited(Math.min(LONGEST_WINDOW, options.seconds())));
    } catch (RuntimeException | AssertionError impossible) {
      // is said where it is measured
      return;
    }
  }

  /** A scenario that cannot be measured does not take the others with it. */
  private Measurement attempt(MeasuredServer server, ScenarioName scenario) {
    try {
      return measure(server, scenario);
    } catch (RuntimeException | AssertionError failure) {
      return Measurement.impossible(scenario, String.valueOf(failure.getMessage()));
    }
  }

  private Measurement measure(MeasuredServer server, ScenarioName scenario) {
    Warm warm = warmUp(server.scenarios().load(scenario));
    Load health = server.scenarios().load(ScenarioName.HEALTH);
    double healthPerSecond =
        generator.run(health.unlimited(Math.max(1, options.seconds() / 2.0))).perSecond();

    ProcessMeter meter = meter(server);
    LoadResult greatest = generator.run(warm.load().unlimited(options.seconds()));
    double rate = greatest.perSecond() > 0 ? OPEN_PART * greatest.perSecond() : 1;
    LoadResult open = generator.run(warm.load().after(greatest).at(rate, options.seconds()));
    Usage usage = meter.stop();
    return new Measurement(
        scenario,
        greatest.perSecond(),
        scenario == ScenarioName.HEALTH ? greatest.perSecond() : healthPerSecond,
        greatest.megabytesPerSecond(),
        open.medianMillis(),
        open.percentile99Millis(),
        greatest.errors() + open.errors(),
        greatest.firstError() == null ? open.firstError() : greatest.firstError(),
        usage,
        warm.warmth().steady());
  }

  private ProcessMeter meter(MeasuredServer server) {
    Map<String, ProcessHandle> processes = new LinkedHashMap<>(server.processes());
    if (!processes.isEmpty()) {
      processes.put(GENERATOR, generator.handle());
      processes.put(STORE, ProcessHandle.current());
    }
    return ProcessMeter.start(processes, server.application().orElse(null));
  }

  private Warm warmUp(Load load) {
    double window = Math.min(LONGEST_WINDOW, options.seconds());
    Load[] next = {load.unlimited(window)};
    Warmth warmth = Steadiness.USUAL.await(() -> {
      LoadResult result = generator.run(next[0]);
      next[0] = next[0].after(result);
      return result.perSecond();
    });
    return new Warm(next[0], warmth);
  }

  /**
   * A load that a server is warm for.
   *
   * @param load goes on with the tokens that it has by now
   */
  private record Warm(Load load, Warmth warmth) {}

  private static void report(List<ServerResult> results) throws IOException {
    String report = new Report(System.getProperty("tmtar.benchmark.versions", ""), results).text();
    Path file = FOLDER.resolve("result.md");
    Files.createDirectories(FOLDER);
    Files.writeString(file, report);
    System.out.println(report);
    Progress.say("This is in " + file);
    for (ServerResult result : results) {
      result.measurements().stream()
          .filter(measurement -> measurement.errors() > 0)
          .forEach(measurement -> Progress.say("%s: %d ERRORS in %s, the first: %s"
              .formatted(
                  result.label(),
                  measurement.errors(),
                  measurement.scenario().option(),
                  measurement.firstError())));
    }
  }
}
