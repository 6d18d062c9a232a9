package org.tmtar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A thousand bytes a second, and ten seconds beyond that. */
class MinimumThroughputTest {

  private final MinimumThroughput pace = new MinimumThroughput(1000, Duration.ofSeconds(10));

  @Test
  void whoSendsNothingIsWaitedForAsLongAsPatienceLasts() {
    pace.add(0, Duration.ofSeconds(10).toNanos());
    assertThat(pace.isTooSlow()).isFalse();

    pace.add(0, 1);
    assertThat(pace.isTooSlow()).isTrue();
  }

  @Test
  void whatHasPassedIsWorthTime() {
    pace.add(60_000, Duration.ofSeconds(70).toNanos());
    assertThat(pace.isTooSlow()).isFalse();

    pace.add(1, Duration.ofSeconds(1).toNanos());
    assertThat(pace.isTooSlow()).isTrue();
  }

  @Test
  void oneByteASecondIsTooSlowSoon() {
    int seconds = 0;
    while (!pace.isTooSlow()) {
      pace.add(1, Duration.ofSeconds(1).toNanos());
      seconds++;
    }

    assertThat(seconds).isEqualTo(11);
  }

  @Test
  void endOfABodyIsNotCounted() {
    pace.add(-1, Duration.ofSeconds(10).toNanos());

    assertThat(pace.isTooSlow()).isFalse();
  }
}
