package org.tmtar.benchmark;

import org.tmtar.benchmark.Steadiness.Warmth;

/**
 * A load for which a server is warm.
 *
 * @param load the load with the refresh tokens that are valid after the warmup
 */
record Warm(Load load, Warmth warmth) {

  static final double MAX_WINDOW = 3;

  /**
   * Runs a load on a server until its rate is steady.
   *
   * @param seconds the maximum duration of a window
   */
  static Warm up(GeneratorProcess generator, Load load, double seconds) {
    double window = Math.min(MAX_WINDOW, seconds);
    Load[] next = {load.unlimited(window)};
    Warmth warmth = Steadiness.USUAL.await(() -> {
      LoadResult result = generator.run(next[0]);
      next[0] = next[0].after(result);
      return result.perSecond();
    });
    return new Warm(next[0], warmth);
  }
}
