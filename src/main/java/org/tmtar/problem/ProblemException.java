package org.tmtar.problem;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An error that is reported to the client. It has a problem type and a sentence about this case. */
public abstract class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<InvalidMember> errors;
  private final transient Map<String, String> headers;

  /**
   * @param type the entry of the catalogue
   * @param detail a sentence for the developer of the client, without values from the request
   * @param errors the invalid members; empty if the fault concerns the request as a whole
   */
  protected ProblemException(ProblemType type, String detail, List<InvalidMember> errors) {
    this(type, detail, errors, Map.of());
  }

  /**
   * @param type the entry of the catalogue
   * @param detail a sentence for the developer of the client, without values from the request
   * @param headers additional header fields of the response
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

  /** Additional header fields of the response; empty for most problems. */
  public Map<String, String> headers() {
    return headers;
  }
}
