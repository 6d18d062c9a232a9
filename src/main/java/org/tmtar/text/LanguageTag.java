package org.tmtar.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.tmtar.problem.InvalidRequestException;

/**
 * The names of languages.
 *
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>
 */
public final class LanguageTag {

  private static final int MAX_LENGTH = 35;

  /** The maximum length of a tag before canonicalization, so that a long text is not parsed. */
  private static final int MAX_GIVEN = 100;

  private LanguageTag() {}

  /**
   * A tag in canonical form, {@code pt-BR} for {@code PT-br}.
   *
   * @param pointer the member that has it
   * @throws InvalidRequestException if it is none, or a longer one than any that is in use
   */
  public static String canonical(String given, String pointer) {
    if (given.length() > MAX_GIVEN) {
      throw invalid(pointer);
    }
    try {
      String tag = new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
      if (!given.isBlank() && tag.length() <= MAX_LENGTH) {
        return tag;
      }
    } catch (IllformedLocaleException notOne) {
      // answered below
    }
    throw invalid(pointer);
  }

  private static InvalidRequestException invalid(String pointer) {
    return new InvalidRequestException(pointer, "must be a language tag of BCP 47 such as pt-BR");
  }
}
