package org.tmtar.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HistogramTest {

  private static final int UP_TO_A_MILLISECOND = 0;
  private static final int UP_TO_TWO_AND_A_HALF = 1;
  private static final int ALL = 12;

  private final Histogram histogram = new Histogram();

  @Test
  void countsDurationsUpToEachBound() {
    histogram.record(Duration.ofNanos(1));
    histogram.record(Duration.ofMillis(1));
    histogram.record(Duration.ofNanos(1_000_001));

    assertThat(histogram.countUpTo(UP_TO_A_MILLISECOND)).isEqualTo(2);
    assertThat(histogram.countUpTo(UP_TO_TWO_AND_A_HALF)).isEqualTo(3);
    assertThat(histogram.countUpTo(ALL)).isEqualTo(3);
  }

  @Test
  void countsDurationsAboveAllBoundsInTheTotal() {
    histogram.record(Duration.ofDays(1));

    assertThat(histogram.countUpTo(ALL - 1)).isZero();
    assertThat(histogram.countUpTo(ALL)).isEqualTo(1);
  }

  @Test
  void sumsUpSeconds() {
    histogram.record(Duration.ofMillis(250));
    histogram.record(Duration.ofMillis(500));

    assertThat(histogram.seconds()).isEqualTo(0.75);
  }
}
