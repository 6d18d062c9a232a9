package org.tmtar.auth.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The cookie that holds the refresh token of a browser. Scripts cannot read it, and a browser sends it only
 * from pages of the same site, and only to the OAuth endpoints.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6265">RFC 6265</a>
 */
public final class RefreshCookie {

  /** The name of the cookie. */
  public static final String NAME = "tmtar_refresh";

  /** The header by which a page requests the cookie. A form cannot send it. */
  public static final String HEADER = "Tmtar-Session";

  /** The only value of the header. */
  public static final String MODE = "cookie";

  /** The longest time for which browsers keep a cookie. It applies to a token that never expires. */
  private static final Duration MAX_AGE = Duration.ofDays(400);

  private static final String PATH = "/api/oauth";

  private RefreshCookie() {}

  /** The values of the header that requests the cookie; empty if the client keeps its tokens itself. */
  public static List<String> modes(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HEADER));
  }

  /**
   * The cookie that stores a refresh token.
   *
   * @param isSecure whether the page of the browser has an https address
   * @param lifetime the time until the token expires; empty if it never expires
   */
  public static NewCookie store(
      HttpServletRequest request, boolean isSecure, String token, Optional<Duration> lifetime) {
    Duration age = lifetime.filter(time -> time.compareTo(MAX_AGE) < 0).orElse(MAX_AGE);
    return cookie(request, isSecure).value(token).maxAge((int) age.toSeconds()).build();
  }

  /** The cookie that removes the refresh token from the browser. */
  public static NewCookie clear(HttpServletRequest request, boolean isSecure) {
    return cookie(request, isSecure).value("").maxAge(0).build();
  }

  private static NewCookie.Builder cookie(HttpServletRequest request, boolean isSecure) {
    return new NewCookie.Builder(NAME)
        .path(request.getContextPath() + PATH)
        .secure(isSecure)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT);
  }
}
