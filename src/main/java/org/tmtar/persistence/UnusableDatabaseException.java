package org.tmtar.persistence;

import java.util.List;

/**
 * The database is unavailable or does not meet the requirements of the application. The message has one
 * line for each reason.
 */
public class UnusableDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableDatabaseException(List<String> sentences, Throwable cause) {
    super(String.join(System.lineSeparator(), sentences), cause);
  }

  UnusableDatabaseException(String sentence, Throwable cause) {
    this(List.of(sentence), cause);
  }

  /** One sentence for each reason. */
  public List<String> sentences() {
    return getMessage().lines().toList();
  }
}
