package org.tmtar.archive;

/** An export or import by a command fails. The message states the reason to the operator. */
public class ArchiveFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ArchiveFailedException(String message) {
    super(message);
  }
}
