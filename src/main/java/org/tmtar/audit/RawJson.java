package org.tmtar.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * JSON that the database has checked, written as it is.
 *
 * @param text one object
 */
public record RawJson(@JsonValue @JsonRawValue String text) {

  /** The JSON of a column; null for none. */
  static RawJson of(String text) {
    return text == null ? null : new RawJson(text);
  }
}
