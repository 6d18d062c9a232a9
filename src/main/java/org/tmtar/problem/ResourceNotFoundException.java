package org.tmtar.problem;

/** There is no such thing, or none that this person may know of: 404. */
public class ResourceNotFoundException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public ResourceNotFoundException(String detail) {
    super(ProblemType.NOT_FOUND, detail);
  }
}
