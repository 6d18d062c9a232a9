package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapMeterTest {

  private static final String HEADING =
      "    S0C    S1C    S0U    S1U     EC       EU        OC         OU       MC     MU";

  @Test
  void heapInUseIsTheSumOfItsSpaces() {
    List<Integer> columns = HeapMeter.columns(HEADING);

    assertThat(HeapMeter.used(
            columns, " 0.0   4096.0  0.0   4000.4 90112.0  1024.0   30720.0    20000.2   1.0 1.0"))
        .hasValue(25_025);
  }

  @Test
  void lineWithAMissingSpaceIsIgnored() {
    List<Integer> columns = HeapMeter.columns(HEADING);

    assertThat(HeapMeter.used(columns, "0.0 4096.0 - 4000.4 90112.0 1024.0 30720.0 20000.2"))
        .isEmpty();
    assertThat(HeapMeter.used(columns, "0.0")).isEmpty();
    assertThat(HeapMeter.used(HeapMeter.columns("EC EU"), "1.0 1.0")).isEmpty();
    assertThat(HeapMeter.used(HeapMeter.columns(null), "1.0 1.0")).isEmpty();
  }

  @Test
  void heapAfterACollectionIsMeasured() throws IOException {
    assumeThat(HeapMeter.isPossible()).isTrue();
    byte[][] kept = new byte[20][1 << 20];

    try (HeapMeter meter = HeapMeter.start(ProcessHandle.current())) {
      assertThat(meter.collect().orElseThrow()).isGreaterThan(kept.length * 1024L);
    }
  }
}
