package org.tmtar.backup;

/** A backup could not be made, or not restored; the sentence is for the operator. */
public class BackupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackupException(String sentence) {
    super(sentence);
  }

  BackupException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
