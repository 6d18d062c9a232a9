package org.tmtar.benchmark;

import java.util.function.DoubleSupplier;

/**
 * The criterion for a warm server: several consecutive windows are not faster than an earlier one. A
 * server whose code is still being compiled becomes faster in small steps, so two equal windows are not
 * sufficient.
 *
 * @param part the relative increase of the rate from which a window counts as faster
 * @param patience the number of consecutive windows that must not be faster
 * @param maxWindows the maximum number of windows
 */
record Steadiness(double part, int patience, int maxWindows) {

  static final Steadiness USUAL = new Steadiness(0.03, 5, 20);

  /**
   * Measures windows until the rate is steady or the maximum number of windows is reached.
   *
   * @param window measures the rate of the next window
   */
  Warmth await(DoubleSupplier window) {
    double mark = 0;
    int noFaster = 0;
    for (int windows = 1; windows <= maxWindows; windows++) {
      double rate = window.getAsDouble();
      if (rate > mark * (1 + part)) {
        mark = rate;
        noFaster = 0;
      } else if (++noFaster == patience && mark > 0) {
        return new Warmth(windows, true);
      }
    }
    return new Warmth(maxWindows, false);
  }

  /**
   * The result of the warmup.
   *
   * @param windows the number of windows
   * @param steady whether the last windows were not faster
   */
  record Warmth(int windows, boolean steady) {}
}
