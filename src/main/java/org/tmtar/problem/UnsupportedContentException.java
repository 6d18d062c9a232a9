package org.tmtar.problem;

import java.util.Map;

/** The body is of a type that cannot be taken here, whatever its sender says of it: 415. */
public class UnsupportedContentException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail what can be taken, in words
   */
  public UnsupportedContentException(String detail) {
    super(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
  }

  /**
   * @param detail what can be taken, in words
   * @param headers of the response, which state it for programs
   */
  public UnsupportedContentException(String detail, Map<String, String> headers) {
    super(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail, headers);
  }
}
