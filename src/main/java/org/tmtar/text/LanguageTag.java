package org.tmtar.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.tmtar.problem.InvalidRequestException;

/**
 * Language tags in canonical form.
 *
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>
 */
public final class LanguageTag {

  /** The format of a tag. Not every text of this format is a tag. */
  public static final String FORMAT = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$";

  private static final int MAX_LENGTH = 35;

  /** The maximum length of a tag before canonicalization, so that a long text is not parsed. */
  private static final int MAX_RAW_LENGTH = 100;

  private LanguageTag() {}

  /**
   * Converts a language tag to its canonical form, for example {@code PT-br} to {@code pt-BR}.
   *
   * @param raw the tag as received
   * @param pointer the member that contains the tag
   * @throws InvalidRequestException if the text is not a language tag, or is longer than any tag in use
   */
  public static String canonical(String raw, String pointer) {
    if (raw.length() > MAX_RAW_LENGTH) {
      throw invalid(pointer);
    }
    try {
      String tag = new Locale.Builder().setLanguageTag(raw).build().toLanguageTag();
      if (!raw.isBlank() && tag.length() <= MAX_LENGTH) {
        return tag;
      }
    } catch (IllformedLocaleException malformed) {
      // the exception follows below
    }
    throw invalid(pointer);
  }

  private static InvalidRequestException invalid(String pointer) {
    return new InvalidRequestException(pointer, "must be a BCP 47 language tag such as pt-BR");
  }
}
