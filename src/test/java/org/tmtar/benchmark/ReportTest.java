package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tmtar.benchmark.ProcessMeter.Usage;

class ReportTest {

  private static final Usage USAGE = new Usage(
      Map.of(
          OwnServer.APPLICATION, Duration.ofSeconds(6),
          OwnServer.POSTGRESQL, Duration.ofSeconds(3),
          Benchmark.GENERATOR, Duration.ofSeconds(1)),
      400 * 1024,
      100);

  @Test
  void rowHasTheRatiosToHealthAndTheStaticFileAndTheProcessorShares() {
    assertThat(report(result("small", measurement(ScenarioName.PROFILE, 1500, 3000, 1.25, 0))))
        .contains(
            "| profile | 1500 | 0.50 | 0.25 | 1.25 | – | 9.00 | – | 0 | 400 | 60 % | 30 % | 10 % | – |");
  }

  @Test
  void timesAreComparedWithTheHealthRequestOfTheSameRun() {
    assertThat(report(result(
            "small",
            measurement(ScenarioName.HEALTH, 3000, 3000, 1, 0),
            measurement(ScenarioName.PROFILE, 1500, 3000, 2.5, 0))))
        .contains("| profile | 1500 | 0.50 | 0.25 | 2.50 | 2.5 | 9.00 | 1.0 | 0 |");
  }

  @Test
  void goalsAreEvaluatedOnTheLargeData() {
    String report = report(
        result("small", measurement(ScenarioName.FEED, 2700, 3000, 1, 0)),
        result("large", measurement(ScenarioName.FEED, 1200, 3000, 1, 0)));

    assertThat(report)
        .contains("| news feed, 10 items, of health | 0.40 | 0.35 | 0.70 |")
        .contains("| news feed, 10 items, of static file | 0.20 | 0.18 | 0.30 |");
  }

  @Test
  void growthIsTheHighestOfAllReads() {
    Report report = new Report(
        "version",
        List.of(result("small"), result("large")),
        List.of(
            comparison(ScenarioName.FEED, 2, 2.2, 0), comparison(ScenarioName.AROUND, 2, 3, 0)));

    assertThat(report.growth()).hasValue(1.5);
    assertThat(report.text())
        .contains("## large against small, median time of alternating reads")
        .contains("| zones around, 20 results | 700 | 2.00 | 3.00 | 1.50 | 0 |");
  }

  @Test
  void singleSizeHasNoGrowth() {
    ServerResult small = result("small", measurement(ScenarioName.FEED, 1000, 3000, 2, 0));

    assertThat(report(small))
        .contains("highest ratio of a read | – |")
        .doesNotContain("## small against");
  }

  @Test
  void errorsOfAllMeasurementsAreAdded() {
    Report report = new Report(
        "version",
        List.of(
            result("small", measurement(ScenarioName.FEED, 1000, 3000, 2, 3)),
            result("large", measurement(ScenarioName.FEED, 1000, 3000, 2, 4))),
        List.of(comparison(ScenarioName.FEED, 2, 2, 5)));

    assertThat(report.text()).contains("| errors | 12 | 0 | 0 |");
  }

  @Test
  void failedComparisonIsAnErrorInItsRow() {
    Report report = new Report(
        "version",
        List.of(result("small"), result("large")),
        List.of(Comparison.impossible(ScenarioName.FEED, 700, "There is no\nevent")));

    assertThat(report.text())
        .contains("| news feed, 10 items | 700 | 0.00 | 0.00 | 0.00 | 1 |")
        .contains("| errors | 1 | 0 | 0 |");
    assertThat(Report.line(report.comparisons().get(0)))
        .endsWith("1 errors, first error: There is no event");
  }

  @Test
  void unmeasuredValuesAreEmpty() {
    String report = report(new ServerResult(
        "http://127.0.0.1:8080",
        "the data of the server",
        Optional.empty(),
        List.of(new Measurement(
            ScenarioName.HEALTH, 3000, 3000, 0, 0, 1, 2, 0, null, Usage.NONE, true))));

    assertThat(report)
        .contains(
            "| health | 3000 | 1.00 | 0.00 | 1.00 | 1.0 | 2.00 | 1.0 | 0 | – | – | – | – | – |")
        .contains("| profile, of health | – |")
        .contains("| start to healthy, runnable jar | – s |");
  }

  private static String report(ServerResult... results) {
    return new Report("version", List.of(results), List.of()).text();
  }

  private static ServerResult result(String label, Measurement... measurements) {
    return new ServerResult(
        label, "contents", Optional.of(Duration.ofMillis(4200)), List.of(measurements));
  }

  private static Comparison comparison(
      ScenarioName scenario, double small, double large, long errors) {
    return new Comparison(scenario, 700, small, large, errors, null);
  }

  private static Measurement measurement(
      ScenarioName scenario, double perSecond, double health, double median, long errors) {
    return new Measurement(
        scenario, perSecond, health, 2 * health, 0, median, 9, errors, null, USAGE, true);
  }
}
