package org.tmtar.text;

import org.tmtar.problem.InvalidRequestException;

/**
 * The text to find in names or titles. The database folds the case and accents of the text and of the
 * names or titles, see the function {@code search_fold}.
 *
 * @param value at least one visible character
 */
public record SearchText(String value) {

  /** The maximum length of a name or title. A longer text cannot be a part of one. */
  private static final int MAX_LENGTH = 255;

  /**
   * The text in the path of a request.
   *
   * @param pointer the path parameter, for example {@code /text}
   * @throws InvalidRequestException if the text is blank, is too long, or contains control characters or
   *     unpaired surrogates
   */
  public static SearchText of(String text, String pointer) {
    if (PlainTextValidator.isBlank(text)) {
      throw new InvalidRequestException(pointer, "must not be blank");
    }
    PlainTextValidator.violation(text, MAX_LENGTH, false).ifPresent(violation -> {
      throw new InvalidRequestException(pointer, violation);
    });
    return new SearchText(text);
  }
}
