package org.tmtar.persistence;

/**
 * The schema of the database does not match this version, or a migration failed. The message describes the
 * cause.
 */
public class SchemaException extends UnusableDatabaseException {

  private static final long serialVersionUID = 1L;

  SchemaException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
