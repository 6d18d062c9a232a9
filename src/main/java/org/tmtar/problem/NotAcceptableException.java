package org.tmtar.problem;

/** The resource has no representation in the media type that the client requests: 406. */
public class NotAcceptableException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public NotAcceptableException(String detail) {
    super(ProblemType.NOT_ACCEPTABLE, detail);
  }
}
