package org.tmtar.archive;

/** Ends a dry run, so that its transaction is rolled back. */
final class DryRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ImportResponse response;

  DryRunException(ImportResponse response) {
    super("The import is a dry run", null, false, false);
    this.response = response;
  }

  ImportResponse response() {
    return response;
  }
}
