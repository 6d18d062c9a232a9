package org.tmtar.problem;

/** The caller is not allowed to perform the request: 403. */
public class AccessDeniedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public AccessDeniedException(String detail) {
    super(ProblemType.ACCESS_DENIED, detail);
  }
}
