package org.tmtar.problem;

import java.util.Map;

/**
 * The content of the body has a type or coding that the endpoint does not accept, regardless of the
 * declared type: 415.
 */
public class UnsupportedContentException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail a sentence about the content that is accepted
   */
  public UnsupportedContentException(String detail) {
    super(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
  }

  /**
   * @param detail a sentence about the content that is accepted
   * @param headers the header fields of the response, which state the accepted content for programs
   */
  public UnsupportedContentException(String detail, Map<String, String> headers) {
    super(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail, headers);
  }
}
