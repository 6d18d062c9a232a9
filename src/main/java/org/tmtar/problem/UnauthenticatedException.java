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
  private final boolean isExpiry;

  private UnauthenticatedException(String message, String reason, boolean isExpiry) {
    super(message);
    this.reason = reason;
    this.isExpiry = isExpiry;
  }

  /** The request has no {@code Authorization: Bearer} header. */
  public static UnauthenticatedException missing() {
    return new UnauthenticatedException("Missing Authorization Header", null, false);
  }

  /**
   * The bearer is not worth anything.
   *
   * @param reason why, in plain words for the developer of the client, ASCII without double quotes and
   *     without any part of the token
   */
  public static UnauthenticatedException invalidToken(String reason) {
    return new UnauthenticatedException("Token has expired", reason, false);
  }

  /**
   * The bearer was worth something until its time was over, which happens to everybody every day.
   *
   * @param reason as for {@link #invalidToken}
   */
  public static UnauthenticatedException expired(String reason) {
    return new UnauthenticatedException("Token has expired", reason, true);
  }

  /** Whether all that is wrong with the bearer is its age. */
  public boolean isExpiry() {
    return isExpiry;
  }

  /** Why the bearer is worth nothing; empty where there was none. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
