package org.tmtar.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Metrics;

class MetersTest {

  private static final String UP_TO_A_MILLISECOND = "le=\"0.001\"";
  private static final String UP_TO_TWO_AND_A_HALF = "le=\"0.0025\"";
  private static final String UP_TO_THE_LAST_BOUND = "le=\"10.0\"";
  private static final String ALL = "le=\"+Inf\"";

  private final Meters meters = new Meters();

  private Timer timer;

  @BeforeEach
  void start() {
    meters.start();
    timer = meters.histogram("test.duration", "The duration of a test").withTags("outcome", "ok");
  }

  @AfterEach
  void stop() {
    meters.stop();
  }

  @Test
  void countsDurationsUpToEachBound() {
    timer.record(Duration.ofNanos(1));
    timer.record(Duration.ofMillis(1));
    timer.record(Duration.ofNanos(1_000_001));

    assertThat(count(UP_TO_A_MILLISECOND)).isEqualTo(2);
    assertThat(count(UP_TO_TWO_AND_A_HALF)).isEqualTo(3);
    assertThat(count(ALL)).isEqualTo(3);
  }

  @Test
  void countsDurationsAboveAllBoundsInTheTotal() {
    timer.record(Duration.ofDays(1));

    assertThat(count(UP_TO_THE_LAST_BOUND)).isZero();
    assertThat(count(ALL)).isEqualTo(1);
  }

  @Test
  void sumsUpSeconds() {
    timer.record(Duration.ofMillis(250));
    timer.record(Duration.ofMillis(500));

    assertThat(metrics().value("test_duration_seconds_sum", "outcome=\"ok\"")).isEqualTo(0.75);
    assertThat(metrics().value("test_duration_seconds_count", "outcome=\"ok\"")).isEqualTo(2);
  }

  @Test
  void jvmAndProcessAreMeasured() {
    assertThat(metrics().names())
        .contains(
            "jvm_memory_used_bytes",
            "jvm_memory_max_bytes",
            "jvm_gc_overhead",
            "jvm_threads_live_threads",
            "jvm_classes_loaded_classes",
            "process_uptime_seconds",
            "process_cpu_usage",
            "process_files_open_files",
            "system_cpu_count",
            "system_load_average_1m");
  }

  private double count(String bound) {
    return metrics().value("test_duration_seconds_bucket", bound);
  }

  private Metrics metrics() {
    return Metrics.parse(meters.scrape());
  }
}
