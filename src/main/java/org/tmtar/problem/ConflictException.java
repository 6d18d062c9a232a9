package org.tmtar.problem;

/** A rule of the domain prevents the requested change in the current state of the data: 409. */
public class ConflictException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public ConflictException(String detail) {
    this(ProblemType.CONFLICT, detail);
  }

  /**
   * @param type an entry of the catalogue with status 409
   * @param detail the rule, as a sentence for the developer of the client
   */
  public ConflictException(ProblemType type, String detail) {
    super(type, detail);
  }
}
