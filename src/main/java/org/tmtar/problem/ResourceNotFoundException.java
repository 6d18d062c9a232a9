package org.tmtar.problem;

/** The resource does not exist or is hidden from the caller: 404. */
public class ResourceNotFoundException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public ResourceNotFoundException(String detail) {
    super(ProblemType.NOT_FOUND, detail);
  }
}
