package org.tmtar.problem;

/** The client holds an older version of what it wants to change: 412. */
public class StaleVersionException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public StaleVersionException(String detail) {
    super(ProblemType.STALE_VERSION, detail);
  }
}
