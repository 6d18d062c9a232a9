package org.tmtar.bundle;

import org.tmtar.problem.ProblemException;
import org.tmtar.problem.ProblemType;

/** The cursor of a request is too old, or was not issued for the location by this database: 410. */
public class UnusableCursorException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public UnusableCursorException() {
    super(
        ProblemType.UNUSABLE_CURSOR,
        "The value of since is too old, or it was not issued for this location. Request the whole bundle without since.");
  }
}
