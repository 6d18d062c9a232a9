package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.tmtar.benchmark.Steadiness.Warmth;

class SteadinessTest {

  private final Steadiness steadiness = new Steadiness(0.05, 2, 6);

  @Test
  void consecutiveWindowsWithoutGainAreSteady() {
    assertThat(after(1000, 1040, 990)).isEqualTo(new Warmth(3, true));
  }

  @Test
  void slowlyRisingRateIsNotSteady() {
    assertThat(after(1000, 1040, 1080, 1120, 1130)).isEqualTo(new Warmth(5, true));
  }

  @Test
  void disturbedWindowDoesNotPreventSteadiness() {
    assertThat(after(1000, 500, 1000)).isEqualTo(new Warmth(3, true));
  }

  @Test
  void serverThatBecomesFasterInEachWindowIsNotSteady() {
    assertThat(after(100, 200, 300, 400, 500, 600)).isEqualTo(new Warmth(6, false));
  }

  @Test
  void serverWithoutResponsesIsNotSteady() {
    assertThat(after(0, 0, 0, 0, 0, 0)).isEqualTo(new Warmth(6, false));
  }

  private Warmth after(double... rates) {
    Iterator<Double> windows = DoubleStream.of(rates).iterator();
    return steadiness.await(windows::next);
  }
}
