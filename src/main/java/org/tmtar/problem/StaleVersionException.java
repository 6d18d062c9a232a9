package org.tmtar.problem;

/** The client expects another version of the resource than the current version: 412. */
public class StaleVersionException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public StaleVersionException(String detail) {
    super(ProblemType.STALE_VERSION, detail);
  }
}
