package org.tmtar.problem;

/** The body is of a type that cannot be taken here, whatever its sender says of it: 415. */
public class UnsupportedContentException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail what can be taken, in words
   */
  public UnsupportedContentException(String detail) {
    super(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
  }
}
