package org.tmtar.problem;

import java.util.List;
import java.util.Objects;

/** What the rules of the domain throw: a problem of the catalogue with its words for this one case. */
public abstract class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<InvalidMember> errors;

  /**
   * @param type which entry of the catalogue
   * @param detail a sentence for the developer of the client, without any value that was sent
   * @param errors the members at fault, none where the request as a whole is
   */
  protected ProblemException(ProblemType type, String detail, List<InvalidMember> errors) {
    super(detail);
    this.type = Objects.requireNonNull(type);
    this.errors = List.copyOf(errors);
  }

  protected ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public ProblemType type() {
    return type;
  }

  public List<InvalidMember> errors() {
    return errors;
  }
}
