package org.tmtar.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A text in a dot matrix font of capital letters without accents. Each letter is five dots wide and seven
 * dots high.
 */
final class DemoLetters {

  /** The height of a letter in dots. */
  static final int HEIGHT = 7;

  private static final int WIDTH = 5;

  /** The width of a letter with the gap that follows it, in dots. */
  private static final int ADVANCE = WIDTH + 1;

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789' -";

  /**
   * The dots of each letter, in the order of {@code LETTERS}. Each digit, to the base of 32, is a row of
   * five dots, from top to bottom.
   */
  private static final List<String> DOTS = List.of(
      "ehhvhhh", "uhhuhhu", "ehggghe", "uhhhhhu", "vgguggv", "vgguggg", "ehgnhhf", "hhhvhhh",
      "e44444e", "72222ic", "hikokih", "ggggggv", "hrllhhh", "hpljhhh", "ehhhhhe", "uhhuggg",
      "ehhhlid", "uhhukih", "fgge11u", "v444444", "hhhhhhe", "hhhhha4", "hhhllrh", "hha4ahh",
      "hha4444", "v1248gv", "ehjlphe", "4c4444e", "eh1248v", "v2421he", "26aiv22", "vgu11he",
      "68guhhe", "v124888", "ehhehhe", "ehhf12c", "4480000", "0000000", "000v000");

  private final String text;

  private DemoLetters(String text) {
    this.text = text;
  }

  /** Converts a text. A character without a letter becomes a space. */
  static DemoLetters of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('–', '-')
        .toUpperCase(Locale.ROOT);
    return new DemoLetters(plain.replaceAll("[^" + LETTERS + "]", " "));
  }

  /** The width of the text in dots. */
  int width() {
    return ADVANCE * text.length() - 1;
  }

  boolean hasDot(int column, int row) {
    int inLetter = column % ADVANCE;
    if (inLetter == WIDTH) {
      return false;
    }
    String dots = DOTS.get(LETTERS.indexOf(text.charAt(column / ADVANCE)));
    return (Character.digit(dots.charAt(row), 1 << WIDTH) >> (WIDTH - 1 - inLetter) & 1) == 1;
  }
}
