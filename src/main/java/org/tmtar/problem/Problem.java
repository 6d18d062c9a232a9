package org.tmtar.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * The body of every error but 401.
 *
 * @param type which kind of problem, a URN of {@link ProblemType}
 * @param title the same sentence for every problem of that type
 * @param status the status of the answer
 * @param detail what went wrong this time, for the developer of the client
 * @param instance the request id, which the log line carries too
 * @param errors the members and parameters at fault; left out of the body where there are none
 * @param message repeats {@code detail}, for clients older than problem details
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
