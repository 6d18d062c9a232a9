package org.tmtar.benchmark;

import java.util.function.DoubleSupplier;

/**
 * Says when a server is warm: two windows in a row whose rates differ by less than a part.
 *
 * @param part of the greater rate
 * @param mostWindows after which it has to be good enough
 */
record Steadiness(double part, int mostWindows) {

  static final Steadiness USUAL = new Steadiness(0.05, 10);

  /**
   * Measures windows until it is steady.
   *
   * @param window measures the rate of the next one
   */
  Warmth await(DoubleSupplier window) {
    double before = window.getAsDouble();
    for (int windows = 2; windows <= mostWindows; windows++) {
      double rate = window.getAsDouble();
      if (alike(before, rate)) {
        return new Warmth(windows, true);
      }
      before = rate;
    }
    return new Warmth(mostWindows, false);
  }

  private boolean alike(double first, double second) {
    return Math.abs(first - second) < part * Math.max(first, second);
  }

  /**
   * How it went.
   *
   * @param windows how many it took
   * @param steady whether the last two were alike
   */
  record Warmth(int windows, boolean steady) {}
}
