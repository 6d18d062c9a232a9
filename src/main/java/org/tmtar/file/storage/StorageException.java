package org.tmtar.file.storage;

import org.tmtar.problem.ServiceUnavailableException;

/** The file store is unavailable or cannot store content. The status of the response is 503. */
public final class StorageException extends ServiceUnavailableException {

  private static final long serialVersionUID = 1L;

  public StorageException(Throwable cause) {
    super("The file store is unavailable. Retry after the interval in Retry-After.");
    initCause(cause);
  }
}
