package org.tmtar.auth.oauth;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tmtar.auth.session.RefreshCookie;
import org.tmtar.auth.session.SessionTokens;

/**
 * A request of a page that keeps its refresh token in {@link RefreshCookie}. Only a page of this server can
 * send such a request, so that no other page refreshes or ends the session of its visitor. No other class
 * reads cookies.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
final class BrowserSession {

  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final String ORIGIN = "Origin";
  private static final String HTTPS = "https";

  private final HttpServletRequest request;

  private BrowserSession(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * The session of a request with the header {@value RefreshCookie#HEADER}.
   *
   * @return empty if the request has no such header; its cookies then have no effect
   * @throws OAuthException if the header is malformed, or if the page has another origin than this server
   */
  static Optional<BrowserSession> find(HttpServletRequest request) {
    List<String> modes = RefreshCookie.modes(request);
    if (modes.isEmpty()) {
      return Optional.empty();
    }
    if (!modes.equals(List.of(RefreshCookie.MODE))) {
      throw refuse("The header Tmtar-Session must be cookie");
    }
    BrowserSession session = new BrowserSession(request);
    if (!session.isSameOrigin()) {
      throw refuse(
          "With the header Tmtar-Session, the request must come from a page of this server: Sec-Fetch-Site must be same-origin, or Origin the origin of this server if the browser does not send Sec-Fetch-Site");
    }
    return Optional.of(session);
  }

  /** {@code Sec-Fetch-Site} takes precedence, because the browser knows its relation to the page reliably. */
  private boolean isSameOrigin() {
    List<String> sites = values(FETCH_SITE);
    return sites.isEmpty()
        ? values(ORIGIN).equals(List.of(ownOrigin()))
        : sites.equals(List.of("same-origin"));
  }

  /**
   * The origin of the address that the client used, without the default port of its scheme. Behind a
   * proxy, the scheme is that of {@code X-Forwarded-Proto}.
   */
  private String ownOrigin() {
    String scheme = request.getScheme();
    String defaultPort = scheme.equals(HTTPS) ? ":443" : ":80";
    String host = String.join(",", values("Host"));
    return scheme + "://"
        + (host.endsWith(defaultPort)
            ? host.substring(0, host.length() - defaultPort.length())
            : host);
  }

  /**
   * The refresh token in the cookie; empty if the request has no such cookie.
   *
   * @throws OAuthException if the request has several cookies of this name, for example because a page of
   *     another subdomain has set one
   */
  Optional<String> refreshToken() {
    List<String> tokens = Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(RefreshCookie.NAME))
        .map(Cookie::getValue)
        .toList();
    if (tokens.size() > 1) {
      throw refuse("The cookie tmtar_refresh must not occur more than once");
    }
    return tokens.stream().filter(token -> !token.isEmpty()).findFirst();
  }

  /** The cookies that a response with tokens sets; none if the browser keeps its current refresh token. */
  NewCookie[] store(SessionTokens tokens, Clock clock) {
    return tokens.refreshToken().stream()
        .map(token -> RefreshCookie.store(
            request,
            isSecure(),
            token,
            tokens.refreshExpiry().map(expiry -> Duration.between(clock.instant(), expiry))))
        .toArray(NewCookie[]::new);
  }

  /** The cookie that removes the refresh token from the browser. */
  NewCookie clear() {
    return RefreshCookie.clear(request, isSecure());
  }

  /**
   * Whether the page has an https address. Its origin shows this even if a proxy does not set
   * {@code X-Forwarded-Proto}.
   */
  private boolean isSecure() {
    return request.isSecure()
        || values(ORIGIN).stream().anyMatch(origin -> origin.startsWith(HTTPS + "://"));
  }

  private List<String> values(String header) {
    return Collections.list(request.getHeaders(header));
  }

  private static OAuthException refuse(String reason) {
    return new OAuthException(OAuthError.INVALID_REQUEST, reason);
  }
}
