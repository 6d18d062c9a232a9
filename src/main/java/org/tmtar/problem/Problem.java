package org.tmtar.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * The body of every error response except 401.
 *
 * @param type the kind of problem, a URN of {@link ProblemType}
 * @param title the title of that kind, which is constant
 * @param status the status of the response
 * @param detail the cause of this error, as a sentence for the developer of the client
 * @param instance the request id, which the log entry also contains
 * @param errors the invalid members and parameters; omitted from the JSON if empty
 * @param message the same text as {@code detail}, for clients that do not support problem details
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InvalidMember> errors,
    String message) {

  /** The media type of this body. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  static Problem of(
      ProblemType type, int status, String detail, List<InvalidMember> errors, String requestId) {
    return new Problem(type.urn(), type.title(), status, detail, requestId, errors, detail);
  }
}
