package org.tmtar.benchmark;

import org.tmtar.benchmark.Steadiness.Warmth;

/**
 * A load that a server is warm for.
 *
 * @param load goes on with the tokens that it has by now
 */
record Warm(Load load, Warmth warmth) {

  static final double MAX_WINDOW = 3;

  /**
   * Has a server do it until it is steady.
   *
   * @param seconds of a window, at most
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
