package org.tmtar.problem;

import java.util.Optional;

/**
 * Nobody has proved who is calling: 401, with the body that existing clients read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750 §3</a>
 */
public class UnauthenticatedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  private UnauthenticatedException(String message, String reason) {
    super(message);
    this.reason = reason;
  }

  /** The request has no {@code Authorization: Bearer} header. */
  public static UnauthenticatedException missing() {
    return new UnauthenticatedException("Missing Authorization Header", null);
  }

  /**
   * The bearer is not worth anything.
   *
   * @param reason why, in plain words for the developer of the client, ASCII without double quotes and
   *     without any part of the token
   */
  public static UnauthenticatedException invalidToken(String reason) {
    return new UnauthenticatedException("Token has expired", reason);
  }

  /** Why the bearer is worth nothing; empty where there was none. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
