package org.tmtar.http.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The minimum throughput is 1000 bytes/s, with a grace of ten seconds. */
class MinimumThroughputTest {

  private final MinimumThroughput throughput = new MinimumThroughput(1000, Duration.ofSeconds(10));

  @Test
  void clientThatSendsNothingHasTheGracePeriod() {
    throughput.add(0, Duration.ofSeconds(10).toNanos());
    assertThat(throughput.isTooSlow()).isFalse();

    throughput.add(0, 1);
    assertThat(throughput.isTooSlow()).isTrue();
  }

  @Test
  void transferredBytesExtendTheTime() {
    throughput.add(60_000, Duration.ofSeconds(70).toNanos());
    assertThat(throughput.isTooSlow()).isFalse();

    throughput.add(1, Duration.ofSeconds(1).toNanos());
    assertThat(throughput.isTooSlow()).isTrue();
  }

  @Test
  void oneByteASecondIsSoonTooSlow() {
    int seconds = 0;
    while (!throughput.isTooSlow()) {
      throughput.add(1, Duration.ofSeconds(1).toNanos());
      seconds++;
    }

    assertThat(seconds).isEqualTo(11);
  }

  @Test
  void endOfABodyIsNotCounted() {
    throughput.add(-1, Duration.ofSeconds(10).toNanos());

    assertThat(throughput.isTooSlow()).isFalse();
  }
}
