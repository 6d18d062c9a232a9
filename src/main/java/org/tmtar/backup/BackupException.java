package org.tmtar.backup;

/** A backup could not be created or restored. The message is a sentence for the operator. */
public class BackupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackupException(String message) {
    super(message);
  }

  BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
