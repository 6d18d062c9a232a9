package org.tmtar.text;

import org.tmtar.problem.InvalidRequestException;

/**
 * What somebody looks for in names or titles. The database folds case and accents of both sides, see
 * the function {@code search_fold}.
 *
 * @param value at least one character that is no space
 */
public record SearchText(String value) {

  /** The longest name or title; nothing longer can be a part of one. */
  private static final int MAX_LENGTH = 255;

  /**
   * What stands in the path of a request.
   *
   * @param pointer how the path parameter is called, {@code /text}
   * @throws InvalidRequestException if it is blank, too long or no text
   */
  public static SearchText of(String given, String pointer) {
    if (PlainTextValidator.isBlank(given)) {
      throw new InvalidRequestException(pointer, "must not be blank");
    }
    PlainTextValidator.complaint(given, MAX_LENGTH, false).ifPresent(complaint -> {
      throw new InvalidRequestException(pointer, complaint);
    });
    return new SearchText(given);
  }
}
