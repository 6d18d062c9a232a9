package org.tmtar.settings;

/**
 * A setting that is a number or a size.
 *
 * @param value a positive integer
 */
public record PositiveNumber(long value) {

  /**
   * Parses a number.
   *
   * @throws IllegalArgumentException if the text is not a positive integer
   */
  public static PositiveNumber parse(String text) {
    try {
      long value = Long.parseLong(text);
      if (value > 0) {
        return new PositiveNumber(value);
      }
    } catch (NumberFormatException invalid) {
      // The exception below states the format.
    }
    throw new IllegalArgumentException("must be a positive integer");
  }
}
