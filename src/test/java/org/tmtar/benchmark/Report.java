package org.tmtar.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.tmtar.benchmark.ProcessMeter.Usage;

/**
 * The report of a benchmark run in Markdown.
 *
 * @param versions a text that names the versions of the measured software and of the tools
 * @param results the results of each server, in the order of data sizes from small to large
 * @param comparisons the comparisons of the first with the last server
 */
record Report(String versions, List<ServerResult> results, List<Comparison> comparisons) {

  private static final String UNKNOWN = "–";

  /** The minimum and the target of the ratio of a scenario's rate to the rate of a reference. */
  private enum Goal {
    PROFILE(ScenarioName.PROFILE, Reference.HEALTH, 0.50, 0.85),
    FEED(ScenarioName.FEED, Reference.HEALTH, 0.35, 0.70),
    AROUND(ScenarioName.AROUND, Reference.HEALTH, 0.35, 0.60),
    EVENT_UNCHANGED(ScenarioName.EVENT_UNCHANGED, Reference.HEALTH, 0.50, 0.85),
    OBJECTS(ScenarioName.OBJECTS, Reference.HEALTH, 0.40, 0.60),
    REFRESH(ScenarioName.REFRESH, Reference.HEALTH, 0.15, 0.35),
    SIGN_IN(ScenarioName.SIGN_IN, Reference.HEALTH, 0.15, 0.35),
    PROFILE_OF_STATIC(ScenarioName.PROFILE, Reference.STATIC_FILE, 0.26, 0.40),
    FEED_OF_STATIC(ScenarioName.FEED, Reference.STATIC_FILE, 0.18, 0.30),
    OBJECTS_OF_STATIC(ScenarioName.OBJECTS, Reference.STATIC_FILE, 0.12, 0.25);

    private final ScenarioName scenario;
    private final Reference reference;
    private final double minimum;
    private final double target;

    Goal(ScenarioName scenario, Reference reference, double minimum, double target) {
      this.scenario = scenario;
      this.reference = reference;
      this.minimum = minimum;
      this.target = target;
    }
  }

  /** A request with whose rate other rates are compared. */
  private enum Reference {
    HEALTH("health"),
    STATIC_FILE("static file");

    private final String title;

    Reference(String title) {
      this.title = title;
    }

    private double ratio(Measurement measurement) {
      return this == HEALTH ? measurement.ofHealth() : measurement.ofStaticFile();
    }
  }

  String text() {
    StringJoiner text = new StringJoiner("\n\n", "", "\n");
    text.add("# Benchmark");
    text.add("%s; %s".formatted(surroundings(), versions));
    results.forEach(result -> text.add(table(result)));
    if (!comparisons.isEmpty()) {
      text.add(
          comparison(results.get(0).label(), results.get(results.size() - 1).label()));
    }
    text.add(goals());
    return text.toString();
  }

  /** The date and the machine of the measurement. */
  static String surroundings() {
    return "%s; %s".formatted(LocalDate.now(ZoneOffset.UTC), machine());
  }

  /** A measurement as a line of text. */
  static String line(Measurement measurement) {
    return format(
        "%s: %.0f/s, %.2f of health, %.2f of static, p50 %.2f ms, p99 %.2f ms, %d errors%s",
        measurement.scenario().option(),
        measurement.perSecond(),
        measurement.ofHealth(),
        measurement.ofStaticFile(),
        measurement.medianMillis(),
        measurement.percentile99Millis(),
        measurement.errors(),
        measurement.steady() ? "" : " (not steady after warm-up)");
  }

  /** A comparison as a line of text. */
  static String line(Comparison comparison) {
    return format(
        "%s: p50 %.2f and %.2f ms at %s/s, %d errors%s",
        comparison.scenario().option(),
        comparison.firstMillis(),
        comparison.lastMillis(),
        rate(comparison.perSecond()),
        comparison.errors(),
        comparison.errors() > 0 ? ", first error: " + comparison.firstError() : "");
  }

  private static String table(ServerResult result) {
    StringJoiner table = new StringJoiner("\n");
    table.add("## %s: %s\n".formatted(result.label(), result.contents()));
    table.add(
        "| scenario | requests/s | of health | of static | p50, ms | of health | p99, ms | of health | errors"
            + " | memory, MB | application | PostgreSQL | generator | file store |");
    table.add("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    Optional<Measurement> health = result.of(ScenarioName.HEALTH);
    result.measurements().forEach(measurement -> table.add(row(measurement, health)));
    return table.toString();
  }

  private static String row(Measurement measurement, Optional<Measurement> health) {
    Usage usage = measurement.usage();
    return format(
        "| %s | %s | %.2f | %.2f | %.2f | %s | %.2f | %s | %d | %s | %s | %s | %s | %s |",
        title(measurement),
        rate(measurement.perSecond()),
        measurement.ofHealth(),
        measurement.ofStaticFile(),
        measurement.medianMillis(),
        times(measurement, health, Measurement::medianMillis),
        measurement.percentile99Millis(),
        times(measurement, health, Measurement::percentile99Millis),
        measurement.errors(),
        megabytes(usage.maxKilobytes()),
        percent(usage, OwnServer.APPLICATION),
        percent(usage, OwnServer.POSTGRESQL),
        percent(usage, Benchmark.GENERATOR),
        percent(usage, Benchmark.STORE));
  }

  /** The time of a scenario divided by the time of the health request. */
  private static String times(
      Measurement measurement,
      Optional<Measurement> health,
      ToDoubleFunction<Measurement> milliseconds) {
    return health
        .map(milliseconds::applyAsDouble)
        .filter(of -> of > 0)
        .map(of -> format("%.1f", milliseconds.applyAsDouble(measurement) / of))
        .orElse(UNKNOWN);
  }

  private static String title(Measurement measurement) {
    String title = measurement.scenario().title();
    if (measurement.scenario() == ScenarioName.LARGE_FILE) {
      title += format(", %.0f MB/s", measurement.megabytesPerSecond());
    }
    return measurement.steady() ? title : title + " (not steady)";
  }

  private String comparison(String first, String last) {
    StringJoiner table = new StringJoiner("\n");
    table.add("## %s against %s, median time of alternating reads\n".formatted(last, first));
    table.add(
        "| scenario | requests/s | %s, ms | %s, ms | ratio | errors |".formatted(first, last));
    table.add("|---|---|---|---|---|---|");
    for (Comparison comparison : comparisons) {
      table.add(format(
          "| %s | %s | %.2f | %.2f | %.2f | %d |",
          comparison.scenario().title(),
          rate(comparison.perSecond()),
          comparison.firstMillis(),
          comparison.lastMillis(),
          comparison.growth(),
          comparison.errors()));
    }
    return table.toString();
  }

  /**
   * The table of goals. It shows the server with the most data, except for goals that concern all servers.
   */
  private String goals() {
    ServerResult result = results.get(results.size() - 1);
    StringJoiner table = new StringJoiner("\n");
    table.add("## Goals, on %s data\n".formatted(result.label()));
    table.add("| goal | measured | minimum | target |");
    table.add("|---|---|---|---|");
    for (Goal goal : Goal.values()) {
      table.add(format(
          "| %s, of %s | %s | %.2f | %.2f |",
          goal.scenario.title(),
          goal.reference.title,
          result
              .of(goal.scenario)
              .map(measurement -> format("%.2f", goal.reference.ratio(measurement)))
              .orElse(UNKNOWN),
          goal.minimum,
          goal.target));
    }
    OptionalDouble growth = growth();
    table.add(
        "| large data against small, median time, highest ratio of a read | %s | ≤ 1.5 | ≤ 1.1 |"
            .formatted(growth.isPresent() ? format("%.2f", growth.getAsDouble()) : UNKNOWN));
    long kilobytes =
        results.stream().mapToLong(ServerResult::maxKilobytes).max().orElse(0);
    table.add("| resident memory under load, -Xmx384m | %s MB | ≤ 640 MB | ≤ 480 MB |"
        .formatted(megabytes(kilobytes)));
    table.add(
        "| start to healthy, runnable jar | %s s | ≤ 12 s | ≤ 5 s |".formatted(startToHealthy()));
    table.add("| errors | %d | 0 | 0 |".formatted(errors()));
    return table.toString();
  }

  private long errors() {
    return results.stream().mapToLong(ServerResult::errors).sum()
        + comparisons.stream().mapToLong(Comparison::errors).sum();
  }

  /**
   * The maximum growth of the median time of a read from the least to the most data; empty without
   * comparisons.
   */
  OptionalDouble growth() {
    return comparisons.stream().mapToDouble(Comparison::growth).max();
  }

  /** The longest startup of all servers. */
  private String startToHealthy() {
    return results.stream()
        .map(ServerResult::startToHealthy)
        .flatMap(Optional::stream)
        .max(Duration::compareTo)
        .map(time -> format("%.1f", time.toMillis() / 1e3))
        .orElse(UNKNOWN);
  }

  private static String rate(double perSecond) {
    return format(perSecond < 100 ? "%.1f" : "%.0f", perSecond);
  }

  private static String megabytes(long kilobytes) {
    return kilobytes == 0 ? UNKNOWN : Long.toString(kilobytes / 1024);
  }

  private static String percent(Usage usage, String process) {
    return usage.processorTime().containsKey(process)
        ? format("%.0f %%", 100 * usage.part(process))
        : UNKNOWN;
  }

  private static String machine() {
    return "%d × %s, %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor(),
            System.getProperty("os.name"),
            Runtime.version());
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse(System.getProperty("os.arch"));
    } catch (IOException unreadable) {
      return System.getProperty("os.arch");
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
