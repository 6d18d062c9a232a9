package org.tmtar.problem;

/** Something outside of the application is away for now: 503, with when to try again. */
public class ServiceUnavailableException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public ServiceUnavailableException(String detail) {
    super(ProblemType.SERVICE_UNAVAILABLE, detail);
  }
}
