package org.tmtar.file.content;

import org.tmtar.problem.InvalidRequestException;

/** A content is broken, or is not what it may be: 400. */
public class UnusableContentException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail what it would have to be, in words
   */
  public UnusableContentException(String detail) {
    super("/file", detail);
  }
}
