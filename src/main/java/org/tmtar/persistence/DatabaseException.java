package org.tmtar.persistence;

import java.sql.SQLException;

/** A statement failed. The cause is the exception of the driver. */
public class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The SQLSTATE {@code lock_not_available}. */
  private static final String LOCK_TIMEOUT = "55P03";

  public DatabaseException(SQLException cause) {
    super(cause);
  }

  /** Whether the statement waited for a lock longer than {@code lock_timeout}. */
  public boolean isLockTimeout() {
    return getCause() instanceof SQLException cause && LOCK_TIMEOUT.equals(cause.getSQLState());
  }
}
