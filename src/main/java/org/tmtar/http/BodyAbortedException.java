package org.tmtar.http;

import java.util.Map;
import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ProblemType;

/** The connection ended before the body did: 400, which hardly anybody is there to read. */
public class BodyAbortedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  BodyAbortedException() {
    super(
        ProblemType.REQUEST_REFUSED,
        "The body ended before it was whole.",
        Map.of("Connection", "close"));
  }
}
