package org.tmtar.ogc;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.tmtar.problem.InvalidRequestException;

/** The forms of each document. */
enum Representation {
  JSON,
  HTML;

  /**
   * The form that a request selects: by its parameter {@code f}, and otherwise by {@code Accept}. The default is
   * JSON.
   *
   * @param format the value of the parameter; null if it is absent
   * @throws InvalidRequestException if the parameter has another value
   */
  static Representation of(String format, HttpHeaders headers) {
    if (format == null) {
      return preferred(headers);
    }
    return switch (format) {
      case "json" -> JSON;
      case "html" -> HTML;
      default -> throw new InvalidRequestException("/f", "must be json or html");
    };
  }

  private static Representation preferred(HttpHeaders headers) {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isWildcardType() || accepted.getSubtype().endsWith("json")) {
        return JSON;
      }
      if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return HTML;
      }
    }
    return JSON;
  }
}
