package org.tmtar.problem;

/** The body is larger than this address takes: 413. */
public class BodyTooLargeException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * Says how much would be taken.
   *
   * @param limit the most bytes a body may have
   */
  public BodyTooLargeException(long limit) {
    super(ProblemType.BODY_TOO_LARGE, "The body has more than %d bytes.".formatted(limit));
  }
}
