package org.tmtar.problem;

/** The person is known and may not do this: 403. */
public class AccessDeniedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public AccessDeniedException(String detail) {
    super(ProblemType.ACCESS_DENIED, detail);
  }
}
