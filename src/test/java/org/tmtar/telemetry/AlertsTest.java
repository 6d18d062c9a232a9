package org.tmtar.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Tests the alerting rules for Prometheus in {@code docs/alerts.yml}. */
class AlertsTest {

  /** The name of a series precedes its labels. */
  private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{");

  /** Series that Prometheus, its exporters or the operator's backup provide. */
  private static final Pattern FOREIGN = Pattern.compile("up|node_.*|pg_.*|tmtar_backup_.*");

  /** {@link TelemetryIT} checks that the application publishes all series of the dashboard. */
  @Test
  void alertsReadOnlySeriesOfTheDashboard() throws IOException {
    Set<String> published = series(Files.readString(Path.of("docs", "grafana-dashboard.json")))
        .collect(Collectors.toSet());
    Set<String> read = rules()
        .flatMap(rule -> series(rule.get("expr").toString()))
        .filter(series -> !FOREIGN.matcher(series).matches())
        .collect(Collectors.toSet());

    assertThat(read).hasSizeGreaterThan(5);
    assertThat(published).containsAll(read);
  }

  @Test
  void everyAlertReadsASeriesAndHasARunbook() throws IOException {
    assertThat(rules()).allSatisfy(rule -> {
      assertThat(series(rule.get("expr").toString())).isNotEmpty();
      assertThat(((Map<?, ?>) rule.get("annotations")).keySet().toString())
          .contains("summary", "runbook");
      assertThat(((Map<?, ?>) rule.get("labels")).get("severity").toString())
          .isIn("warning", "critical");
    });
  }

  private static Stream<String> series(String expression) {
    return SERIES.matcher(expression).results().map(match -> match.group(1));
  }

  private static Stream<Map<?, ?>> rules() throws IOException {
    Map<?, ?> document = new Yaml().load(Files.readString(Path.of("docs", "alerts.yml")));
    return list(document, "groups").flatMap(group -> list(group, "rules"));
  }

  private static Stream<Map<?, ?>> list(Map<?, ?> parent, String name) {
    return ((List<?>) parent.get(name)).stream().map(entry -> (Map<?, ?>) entry);
  }
}
