package org.tmtar.ogc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/** The numbers at the lines of a grid: multiples of 1, 2 or 5 times a power of ten. */
final class RoundNumbers {

  private static final int MAX_SPACES = 5;

  private RoundNumbers() {}

  /**
   * The numbers of an interval, at most six.
   *
   * @param min the lower bound
   * @param max the upper bound, larger than {@code min}
   */
  static List<BigDecimal> between(double min, double max) {
    BigDecimal step = step((max - min) / MAX_SPACES);
    long first = BigDecimal.valueOf(min).divide(step, 0, RoundingMode.CEILING).longValueExact();
    long last = BigDecimal.valueOf(max).divide(step, 0, RoundingMode.FLOOR).longValueExact();
    return LongStream.rangeClosed(first, last)
        .mapToObj(number -> step.multiply(BigDecimal.valueOf(number)))
        .toList();
  }

  /** The smallest step that is not smaller than a number. */
  private static BigDecimal step(double min) {
    int exponent = (int) Math.floor(Math.log10(min));
    for (int digit : List.of(1, 2, 5)) {
      BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= min) {
        return step;
      }
    }
    return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
  }
}
