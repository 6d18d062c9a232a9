package org.tmtar.problem;

import java.util.Optional;

/**
 * The request has no valid bearer token: 401, with the body that existing clients expect.
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
   * The token is invalid.
   *
   * @param reason the reason for the developer of the client, in ASCII without double quotes and without
   *     any part of the token
   */
  public static UnauthenticatedException invalidToken(String reason) {
    return new UnauthenticatedException("Token has expired", reason, false);
  }

  /**
   * The token has expired, and was valid before. This is a common event.
   *
   * @param reason as for {@link #invalidToken}
   */
  public static UnauthenticatedException expired(String reason) {
    return new UnauthenticatedException("Token has expired", reason, true);
  }

  /** Whether the only fault of the token is that it has expired. */
  public boolean isExpiry() {
    return isExpiry;
  }

  /** The reason why the token is refused; empty if the request has no token. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
