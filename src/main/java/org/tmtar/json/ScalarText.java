package org.tmtar.json;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Parses integers, decimal numbers and booleans from text. The accepted notations are those that
 * existing clients send in JSON strings, forms and queries.
 */
public final class ScalarText {

  /** The maximum length of a number in characters, as in JSON bodies. */
  private static final int MAX_LENGTH = 1000;

  /** The maximum number of digits that always fit into a {@code long}. */
  private static final int MAX_SHORT_LENGTH = 18;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]++(\\.[0-9]*+)?|\\.[0-9]++)([eE][+-]?[0-9]{1,9})?");

  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");

  private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");

  private ScalarText() {}

  /**
   * Parses an integer: {@code 10}, {@code +10}, {@code 010}, {@code 10.0} or {@code 1e1}. Leading and
   * trailing blanks are ignored.
   *
   * @throws IllegalArgumentException if the text is not an integer, or does not fit into 64 bits
   */
  public static long toLong(String text) {
    String number = text.strip();
    if (isShortInteger(number)) {
      return Long.parseLong(number);
    }
    return toLong(new BigDecimal(requireNumber(number)));
  }

  /**
   * Converts a number without a fraction in any notation.
   *
   * @throws IllegalArgumentException if the number has a fraction, or does not fit into 64 bits
   */
  static long toLong(BigDecimal number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException inexact) {
      throw new IllegalArgumentException(inexact);
    }
  }

  /**
   * Parses an integer as {@link #toLong(String)} does.
   *
   * @throws IllegalArgumentException if the text is not an integer, or does not fit into 32 bits
   */
  public static int toInt(String text) {
    return toInt(toLong(text));
  }

  /**
   * Narrows an integer.
   *
   * @throws IllegalArgumentException if it does not fit into 32 bits
   */
  static int toInt(long number) {
    if (number != (int) number) {
      throw new IllegalArgumentException();
    }
    return (int) number;
  }

  /**
   * Parses a decimal number. Leading and trailing blanks are ignored, and negative zero becomes zero.
   *
   * @throws IllegalArgumentException if the text is not a number, or exceeds the range of a double
   */
  public static double toDouble(String text) {
    return requireFinite(Double.parseDouble(requireNumber(text.strip())));
  }

  /**
   * Returns a finite number, with zero instead of negative zero.
   *
   * @throws IllegalArgumentException if the number is infinite
   */
  static double requireFinite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException();
    }
    return number + 0.0;
  }

  /**
   * Parses a boolean: {@code true}, {@code t}, {@code yes}, {@code y}, {@code on}, {@code 1} and their
   * opposites, in upper or lower case.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  public static boolean toBoolean(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (TRUE.contains(word)) {
      return true;
    }
    if (FALSE.contains(word)) {
      return false;
    }
    throw new IllegalArgumentException();
  }

  private static boolean isShortInteger(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_SHORT_LENGTH
        && text.chars().allMatch(character -> character >= '0' && character <= '9');
  }

  private static String requireNumber(String text) {
    if (text.length() > MAX_LENGTH || !NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}
