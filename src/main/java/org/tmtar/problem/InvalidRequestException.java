package org.tmtar.problem;

import java.util.List;

/** The body or a parameter is invalid: 400, with the invalid members. */
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
   * A single member is invalid.
   *
   * @param pointer the JSON pointer to the member, such as {@code /location_id}
   * @param detail the requirement on the value
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
