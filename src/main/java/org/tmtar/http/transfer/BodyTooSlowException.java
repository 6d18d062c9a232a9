package org.tmtar.http.transfer;

import java.util.Map;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ProblemType;

/**
 * The request body arrives more slowly than the minimum throughput, or not within the read timeout: 408,
 * and the connection is closed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.9">RFC 9110 §15.5.9</a>
 */
public class BodyTooSlowException extends ProblemException {

  private static final long serialVersionUID = 1L;

  BodyTooSlowException() {
    super(
        ProblemType.REQUEST_TIMEOUT,
        "The body arrived too slowly. Send the request again over a faster connection.",
        Map.of("Connection", "close"));
  }
}
