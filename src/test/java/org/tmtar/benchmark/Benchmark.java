package org.tmtar.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tmtar.benchmark.ProcessMeter.Usage;

/**
 * Measures the packaged application, or another server with the same contract, and writes a report. No
 * measured value makes the benchmark fail.
 */
public final class Benchmark {

  static final String GENERATOR = "generator";

  /** The name of this process in the report. The file store and the identity provider run in it. */
  static final String STORE = "file store";

  /** The fraction of the maximum rate at which response times are measured. */
  static final double OPEN_PART = 0.7;

  /** The folder of the benchmark. The file store requires an absolute path. */
  private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();

  private final BenchmarkOptions options;
  private final GeneratorProcess generator;
  private final Started started;
  private final List<MeasuredServer> servers = new ArrayList<>();

  private Benchmark(BenchmarkOptions options, GeneratorProcess generator, Started started) {
    this.options = options;
    this.generator = generator;
    this.started = started;
  }

  /** Runs the benchmark with the options in the system properties; see {@link BenchmarkOptions}. */
  public static void main(String[] arguments) throws IOException, SQLException {
    BenchmarkOptions options;
    try {
      options = BenchmarkOptions.of(System.getProperties());
    } catch (IllegalArgumentException wrong) {
      System.err.println("[benchmark] " + wrong.getMessage());
      System.exit(2);
      return;
    }
    try (Started started = Started.untilInterrupted()) {
      GeneratorProcess generator = started.start(GeneratorProcess::start);
      new Benchmark(options, generator, started).run();
    }
    // libraries may have left threads running
    System.exit(0);
  }

  private void run() throws IOException, SQLException {
    if (options.server().isPresent()) {
      servers.add(other(options.server().get()));
    } else {
      for (DataSize size : sizes()) {
        servers.add(new OwnServer(size, FOLDER.resolve(size.label()), started).start());
      }
    }
    if (options.endurance().isPresent()) {
      endure(servers.get(0), options.endurance().getAsInt());
    } else {
      report(measure());
    }
  }

  /**
   * The data sizes to measure. An endurance run uses the largest size only, so that no other server runs
   * on the machine.
   */
  private List<DataSize> sizes() {
    List<DataSize> all = options.sizes();
    return options.endurance().isPresent() ? all.subList(all.size() - 1, all.size()) : all;
  }

  private void endure(MeasuredServer server, int minutes) throws IOException {
    EnduranceResult result = Endurance.run(server, generator, started, minutes, options.seconds());
    write("endurance.md", new EnduranceReport(versions(), result).text());
  }

  /** A server that runs already. The files that the benchmark uploads to it are deleted at the end. */
  private MeasuredServer other(URI address) throws IOException {
    MeasuredServer server =
        MeasuredServer.at(address, People.read(options.people().orElseThrow()));
    started.<AutoCloseable>start(() -> server.scenarios()::cleanUp);
    return server;
  }

  /**
   * Measures each scenario on all servers in turn, because the performance of a machine changes over
   * minutes.
   */
  private Report measure() {
    Map<MeasuredServer, List<Measurement>> measured = new LinkedHashMap<>();
    for (MeasuredServer server : servers) {
      Progress.report("%s: warming up".formatted(server.label()));
      options.scenarios().forEach(scenario -> touch(server, scenario));
      Warm.up(generator, server.scenarios().load(ScenarioName.HEALTH), options.seconds());
      Warm.up(generator, server.scenarios().load(ScenarioName.STATIC_FILE), options.seconds());
      measured.put(server, new ArrayList<>());
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (ScenarioName scenario : options.scenarios()) {
      for (MeasuredServer server : servers) {
        Measurement measurement = attempt(server, scenario);
        measured.get(server).add(measurement);
        Progress.report("%s: %s".formatted(server.label(), Report.line(measurement)));
      }
      slowest(scenario, measured.values())
          .flatMap(perSecond -> compare(scenario, OPEN_PART * perSecond))
          .ifPresent(comparisons::add);
    }
    return new Report(versions(), results(measured), comparisons);
  }

  private static List<ServerResult> results(Map<MeasuredServer, List<Measurement>> measured) {
    return measured.entrySet().stream()
        .map(entry -> new ServerResult(
            entry.getKey().label(),
            entry.getKey().contents(),
            entry.getKey().startToHealthy(),
            entry.getValue()))
        .toList();
  }

  /**
   * The lowest of the rates that the servers reached in a scenario; empty if the measurement failed on one
   * of them.
   */
  private static Optional<Double> slowest(
      ScenarioName scenario, Collection<List<Measurement>> measured) {
    return measured.stream()
        .flatMap(List::stream)
        .filter(measurement -> measurement.scenario() == scenario)
        .map(Measurement::perSecond)
        .min(Double::compare)
        .filter(perSecond -> perSecond > 0);
  }

  /**
   * Compares the servers with the least and the most data; empty if there is only one server or the
   * scenario writes.
   */
  private Optional<Comparison> compare(ScenarioName scenario, double perSecond) {
    if (servers.size() < 2 || !scenario.isRead()) {
      return Optional.empty();
    }
    Comparison comparison = attempt(scenario, perSecond);
    Progress.report("alternating: " + Report.line(comparison));
    return Optional.of(comparison);
  }

  /**
   * Compares two servers. A failure becomes a comparison with one error, and the other scenarios still
   * run.
   */
  private Comparison attempt(ScenarioName scenario, double perSecond) {
    try {
      return Comparison.of(
          generator,
          servers.get(0),
          servers.get(servers.size() - 1),
          scenario,
          perSecond,
          options.seconds());
    } catch (RuntimeException | AssertionError failure) {
      return Comparison.impossible(scenario, perSecond, String.valueOf(failure.getMessage()));
    }
  }

  /**
   * Runs each scenario briefly before any measurement, so that the JIT compiler has compiled the code that
   * scenarios share.
   */
  private void touch(MeasuredServer server, ScenarioName scenario) {
    try {
      generator.run(server
          .scenarios()
          .load(scenario)
          .unlimited(Math.min(Warm.MAX_WINDOW, options.seconds())));
    } catch (RuntimeException | AssertionError impossible) {
      Progress.report("%s: warm-up of %s failed".formatted(server.label(), scenario.option()));
    }
  }

  /**
   * Measures a scenario. A failure becomes a measurement with one error, and the other scenarios still
   * run.
   */
  private Measurement attempt(MeasuredServer server, ScenarioName scenario) {
    try {
      return measure(server, scenario);
    } catch (RuntimeException | AssertionError failure) {
      return Measurement.impossible(scenario, String.valueOf(failure.getMessage()));
    }
  }

  private Measurement measure(MeasuredServer server, ScenarioName scenario) {
    Warm warm = Warm.up(generator, server.scenarios().load(scenario), options.seconds());
    double healthBefore = perSecond(server, ScenarioName.HEALTH);
    double staticFileBefore = perSecond(server, ScenarioName.STATIC_FILE);
    ProcessMeter meter = meter(server);
    LoadResult maximum = generator.run(warm.load().unlimited(options.seconds()));
    Usage usage = meter.stop();
    double staticFile = (staticFileBefore + perSecond(server, ScenarioName.STATIC_FILE)) / 2;
    double health = (healthBefore + perSecond(server, ScenarioName.HEALTH)) / 2;
    double rate = maximum.perSecond() > 0 ? OPEN_PART * maximum.perSecond() : 1;
    LoadResult open = generator.run(warm.load().after(maximum).at(rate, options.seconds()));
    return new Measurement(
        scenario,
        maximum.perSecond(),
        scenario == ScenarioName.HEALTH ? maximum.perSecond() : health,
        scenario == ScenarioName.STATIC_FILE ? maximum.perSecond() : staticFile,
        maximum.megabytesPerSecond(),
        open.medianMillis(),
        open.percentile99Millis(),
        maximum.errors() + open.errors(),
        maximum.firstError() == null ? open.firstError() : maximum.firstError(),
        usage,
        warm.warmth().steady());
  }

  /**
   * The maximum rate of a request with which all scenarios are compared. It is measured before and after
   * each scenario, because the performance of a machine changes over seconds.
   */
  private double perSecond(MeasuredServer server, ScenarioName reference) {
    Load load = server.scenarios().load(reference);
    return generator.run(load.unlimited(Math.max(1, options.seconds() / 4.0))).perSecond();
  }

  private ProcessMeter meter(MeasuredServer server) {
    Map<String, ProcessHandle> processes = new LinkedHashMap<>(server.processes());
    if (!processes.isEmpty()) {
      processes.put(GENERATOR, generator.handle());
      processes.put(STORE, ProcessHandle.current());
    }
    return ProcessMeter.start(processes, server.application().orElse(null));
  }

  private static void report(Report report) throws IOException {
    write("result.md", report.text());
    for (ServerResult result : report.results()) {
      result.measurements().stream()
          .filter(measurement -> measurement.errors() > 0)
          .forEach(measurement -> Progress.report("%s: %d errors in %s, first error: %s"
              .formatted(
                  result.label(),
                  measurement.errors(),
                  measurement.scenario().option(),
                  measurement.firstError())));
    }
  }

  private static void write(String name, String report) throws IOException {
    Path file = FOLDER.resolve(name);
    Files.createDirectories(FOLDER);
    Files.writeString(file, report);
    System.out.println(report);
    Progress.report("Report written to " + file);
  }

  private static String versions() {
    return System.getProperty("tmtar.benchmark.versions", "");
  }
}
