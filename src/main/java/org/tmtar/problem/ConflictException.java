package org.tmtar.problem;

/** A rule of the data forbids what was asked: 409. */
public class ConflictException extends ProblemException {

  private static final long serialVersionUID = 1L;

  public ConflictException(String detail) {
    this(ProblemType.CONFLICT, detail);
  }

  /**
   * @param type an entry of status 409
   * @param detail which rule, in words
   */
  public ConflictException(ProblemType type, String detail) {
    super(type, detail);
  }
}
