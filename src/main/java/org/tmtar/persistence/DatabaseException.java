package org.tmtar.persistence;

import java.sql.SQLException;

/** A statement could not be executed; the cause says why. */
public class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseException(SQLException cause) {
    super(cause);
  }
}
