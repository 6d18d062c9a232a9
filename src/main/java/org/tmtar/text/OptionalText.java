package org.tmtar.text;

import org.openapitools.jackson.nullable.JsonNullable;

/**
 * The rule for every optional text of a request body: a blank text, for example from an empty field of a
 * form, means that there is no text.
 */
public final class OptionalText {

  private OptionalText() {}

  /**
   * Normalizes an optional text.
   *
   * @param text the text; null for none
   * @return the unchanged text; null if it has no visible characters
   */
  public static String blankAsNull(String text) {
    return text == null || PlainTextValidator.isBlank(text) ? null : text;
  }

  /** An optional text of a request that creates a resource. Without visible characters it is absent. */
  public static JsonNullable<String> blankAsAbsent(String text) {
    String visible = blankAsNull(text);
    return visible == null ? JsonNullable.undefined() : JsonNullable.of(visible);
  }
}
