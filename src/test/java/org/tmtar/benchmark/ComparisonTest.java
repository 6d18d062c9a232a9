package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void medianOfTheTurnsIsCompared() {
    Comparison comparison =
        Comparison.of(ScenarioName.FEED, 500, turns(2, 1.9, 90, 2.1, 1), turns(3, 80, 2.9, 4, 2));

    assertThat(comparison.firstMillis()).isEqualTo(2);
    assertThat(comparison.lastMillis()).isEqualTo(3);
    assertThat(comparison.growth()).isEqualTo(1.5);
  }

  @Test
  void errorsOfAllTurnsAreAdded() {
    LoadResult failed =
        new LoadResult(10, 2, "GET /api/health: 503 instead of 200", 1, 0, 2, 9, List.of());

    Comparison comparison = Comparison.of(
        ScenarioName.HEALTH, 500, turns(2, 2, 2), List.of(failed, turns(2).get(0), failed));

    assertThat(comparison.errors()).isEqualTo(4);
    assertThat(comparison.firstError()).isEqualTo("GET /api/health: 503 instead of 200");
  }

  private static List<LoadResult> turns(double... medians) {
    return Arrays.stream(medians)
        .mapToObj(median -> new LoadResult(10, 0, null, 1, 0, median, 2 * median, List.of()))
        .toList();
  }
}
