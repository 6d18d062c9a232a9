package org.tmtar.ogc;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tmtar.http.AcceptedTypes;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.NotAcceptableException;

/** The forms of each document. */
enum Representation {
  JSON,
  HTML;

  /**
   * The form that a request selects: by its parameter {@code f}, and otherwise by {@code Accept}. The default is
   * JSON.
   *
   * @param format the value of the parameter; null if it is absent
   * @param json the media type of the document in JSON; a client that accepts {@code application/json} accepts it
   * @throws InvalidRequestException if the parameter has another value
   * @throws NotAcceptableException if the parameter is absent and the client accepts neither form
   */
  static Representation of(String format, AcceptedTypes accepted, MediaType json) {
    if (format == null) {
      return preferred(accepted, json);
    }
    return switch (format) {
      case "json" -> JSON;
      case "html" -> HTML;
      default -> throw new InvalidRequestException("/f", "must be json or html");
    };
  }

  private static Representation preferred(AcceptedTypes accepted, MediaType json) {
    return accepted
        .preferred(List.of(json, MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE))
        .map(type -> type.equals(MediaType.TEXT_HTML_TYPE) ? HTML : JSON)
        .orElseThrow(() -> new NotAcceptableException(
            "The document is available as " + json + " and as text/html only."));
  }
}
