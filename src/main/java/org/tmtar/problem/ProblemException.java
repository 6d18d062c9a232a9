package org.tmtar.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the rules of the domain throw: a problem of the catalogue with its words for this one case. */
public abstract class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<InvalidMember> errors;
  private final transient Map<String, String> headers;

  /**
   * @param type which entry of the catalogue
   * @param detail a sentence for the developer of the client, without any value that was sent
   * @param errors the members at fault, none where the request as a whole is
   */
  protected ProblemException(ProblemType type, String detail, List<InvalidMember> errors) {
    this(type, detail, errors, Map.of());
  }

  /**
   * @param type which entry of the catalogue
   * @param detail a sentence for the developer of the client, without any value that was sent
   * @param headers what the answer says in its header as well
   */
  protected ProblemException(ProblemType type, String detail, Map<String, String> headers) {
    this(type, detail, List.of(), headers);
  }

  private ProblemException(
      ProblemType type, String detail, List<InvalidMember> errors, Map<String, String> headers) {
    super(detail);
    this.type = Objects.requireNonNull(type);
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
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

  /** What the answer says in its header as well; none for most. */
  public Map<String, String> headers() {
    return headers;
  }
}
