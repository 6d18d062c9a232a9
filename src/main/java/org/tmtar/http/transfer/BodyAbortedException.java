package org.tmtar.http.transfer;

import java.util.Map;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ProblemType;

/**
 * The connection ended before the request body was complete: 400. In most cases the client no longer
 * receives the response.
 */
public class BodyAbortedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  BodyAbortedException() {
    super(
        ProblemType.REQUEST_REFUSED,
        "The connection ended before the body was complete.",
        Map.of("Connection", "close"));
  }
}
