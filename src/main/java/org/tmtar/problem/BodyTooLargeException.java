package org.tmtar.problem;

/** The request body is larger than the endpoint allows: 413. */
public class BodyTooLargeException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * The body exceeds a limit.
   *
   * @param limit the maximum number of bytes of a body
   */
  public BodyTooLargeException(long limit) {
    super(
        ProblemType.BODY_TOO_LARGE,
        "The body is larger than the maximum of %d bytes.".formatted(limit));
  }
}
