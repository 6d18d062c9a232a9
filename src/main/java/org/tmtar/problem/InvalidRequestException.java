package org.tmtar.problem;

import java.util.List;

/** A body or a parameter that cannot be accepted: 400, with the members at fault. */
public class InvalidRequestException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /** The maximum number of errors in a response. */
  private static final int MAX_LISTED = 50;

  public InvalidRequestException(List<InvalidMember> errors) {
    super(
        ProblemType.INVALID_REQUEST,
        describe(errors),
        errors.subList(0, Math.min(errors.size(), MAX_LISTED)));
  }

  /**
   * One member at fault.
   *
   * @param pointer where it is, {@code /location_id}
   * @param detail what it would have to be
   */
  public InvalidRequestException(String pointer, String detail) {
    this(List.of(new InvalidMember(pointer, detail)));
  }

  private static String describe(List<InvalidMember> errors) {
    if (errors.isEmpty()) {
      return ProblemType.INVALID_REQUEST.title();
    }
    InvalidMember first = errors.get(0);
    String sentence = first.pointer().isEmpty()
        ? "The body " + first.detail()
        : first.pointer().substring(1) + " " + first.detail();
    return errors.size() <= MAX_LISTED
        ? sentence
        : sentence + ". Further errors that are not listed: " + (errors.size() - MAX_LISTED);
  }
}
