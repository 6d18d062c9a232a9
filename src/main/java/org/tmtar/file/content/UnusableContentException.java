package org.tmtar.file.content;

import org.tmtar.problem.InvalidRequestException;

/** Uploaded content is malformed or not allowed. The status of the response is 400. */
public class UnusableContentException extends InvalidRequestException {

  private static final long serialVersionUID = 1L;

  /**
   * @param detail the requirement that the content does not meet
   */
  public UnusableContentException(String detail) {
    super("/file", detail);
  }
}
