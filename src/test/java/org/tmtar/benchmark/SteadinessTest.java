package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.tmtar.benchmark.Steadiness.Warmth;

class SteadinessTest {

  private final Steadiness steadiness = new Steadiness(0.05, 4);

  @Test
  void twoWindowsInARowThatAreAlikeAreEnough() {
    assertThat(after(1000, 1040)).isEqualTo(new Warmth(2, true));
  }

  @Test
  void aRateThatStillRisesIsMeasuredAgain() {
    assertThat(after(500, 900, 920)).isEqualTo(new Warmth(3, true));
  }

  @Test
  void aRateThatFallsIsNoMoreSteadyThanOneThatRises() {
    assertThat(after(1000, 940, 930)).isEqualTo(new Warmth(3, true));
  }

  @Test
  void windowsThatAreAlikeButNotInARowDoNotCount() {
    assertThat(after(1000, 500, 1000, 500)).isEqualTo(new Warmth(4, false));
  }

  @Test
  void aServerThatAnswersNothingIsNotSteady() {
    assertThat(after(0, 0, 0, 0)).isEqualTo(new Warmth(4, false));
  }

  private Warmth after(double... rates) {
    Iterator<Double> windows = DoubleStream.of(rates).iterator();
    return steadiness.await(windows::next);
  }
}
