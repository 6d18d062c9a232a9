package org.tmtar.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** An array or a map of a request body has more entries than are allowed. */
public final class TooManyEntriesException extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  private final int limit;

  TooManyEntriesException(JsonParser parser, int limit) {
    super(parser, "Too many entries");
    this.limit = limit;
  }

  /** The maximum number of entries. */
  public int limit() {
    return limit;
  }
}
