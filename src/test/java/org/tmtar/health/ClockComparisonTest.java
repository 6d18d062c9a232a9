package org.tmtar.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockComparisonTest {

  private static final Instant ASKED = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant ANSWERED = ASKED.plusSeconds(8);

  @Test
  void slowResponseIsNoDifference() {
    assertThat(ahead(ASKED)).isZero();
    assertThat(ahead(ASKED.plusSeconds(4))).isZero();
    assertThat(ahead(ANSWERED)).isZero();
  }

  @Test
  void differenceIsTheSmallestThatExplainsTheResponse() {
    assertThat(ahead(ASKED.minusSeconds(300))).isEqualTo(Duration.ofMinutes(5));
    assertThat(ahead(ANSWERED.plusSeconds(300))).isEqualTo(Duration.ofMinutes(-5));
  }

  private static Duration ahead(Instant database) {
    return ClockComparison.ahead(ASKED, ANSWERED, database);
  }
}
