package org.tmtar.problem;

/**
 * The request cannot be processed at present, because a dependency is unavailable or the node is busy or
 * stopping: 503 with {@code Retry-After}.
 */
public class ServiceUnavailableException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public ServiceUnavailableException(String detail) {
    super(ProblemType.SERVICE_UNAVAILABLE, detail);
  }
}
