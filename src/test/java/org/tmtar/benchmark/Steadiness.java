package org.tmtar.benchmark;

import java.util.function.DoubleSupplier;

/**
 * Says when a server is warm: some windows in a row that were no faster than one before them. A server
 * that still compiles gets faster by little each time, so two windows that are alike say nothing.
 *
 * @param part by which a window has to be faster than the last that was, of its rate
 * @param patience how many windows in a row
 * @param mostWindows after which it has to be good enough
 */
record Steadiness(double part, int patience, int mostWindows) {

  static final Steadiness USUAL = new Steadiness(0.03, 5, 20);

  /**
   * Measures windows until it is steady.
   *
   * @param window measures the rate of the next one
   */
  Warmth await(DoubleSupplier window) {
    double mark = 0;
    int noFaster = 0;
    for (int windows = 1; windows <= mostWindows; windows++) {
      double rate = window.getAsDouble();
      if (rate > mark * (1 + part)) {
        mark = rate;
        noFaster = 0;
      } else if (++noFaster == patience && mark > 0) {
        return new Warmth(windows, true);
      }
    }
    return new Warmth(mostWindows, false);
  }

  /**
   * How it went.
   *
   * @param windows how many it took
   * @param steady whether the last ones were no faster
   */
  record Warmth(int windows, boolean steady) {}
}
