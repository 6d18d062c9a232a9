package org.tmtar.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * JSON that the database has validated. It is written into a response unchanged.
 *
 * @param text one JSON object
 */
public record RawJson(@JsonValue @JsonRawValue String text) {

  /** The JSON of a column; null if the column is null. */
  static RawJson of(String text) {
    return text == null ? null : new RawJson(text);
  }
}
