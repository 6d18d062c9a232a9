package org.tmtar.persistence;

/** The tables are not what the application needs; the message names the migration. */
public class SchemaException extends UnusableDatabaseException {

  private static final long serialVersionUID = 1L;

  SchemaException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
