package org.tmtar.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Sends the requests of OAuth 2 clients as forms. */
public final class OAuth {

  private static final String TOKEN = "/api/oauth/token";

  private final Api api;

  private OAuth(Api api) {
    this.api = api;
  }

  /** Returns the OAuth endpoints of a server. */
  public static OAuth of(Api api) {
    return new OAuth(api.withHeader("Content-Type", "application/x-www-form-urlencoded"));
  }

  /** Exchanges a token that proves an identity (RFC 8693). */
  public ApiResponse exchange(String subjectToken) {
    return token(
        "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token", subjectToken,
        "subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
  }

  /** Starts a session for an identity. */
  public Pair open(String subjectToken) {
    return Pair.of(exchange(subjectToken));
  }

  /** Exchanges a refresh token. */
  public ApiResponse refresh(String refreshToken) {
    return token("grant_type", "refresh_token", "refresh_token", refreshToken);
  }

  /** Exchanges the valid refresh token of a pair. */
  public Pair refresh(Pair pair) {
    return Pair.of(refresh(pair.refreshToken()));
  }

  /** Refreshes with the token in the cookie of the client. */
  public ApiResponse refreshByCookie() {
    return token("grant_type", "refresh_token");
  }

  /** Ends the session whose token is in the cookie of the client. */
  public ApiResponse revokeByCookie() {
    return send("/api/oauth/revoke");
  }

  /** Reports a logout at the identity provider. */
  public ApiResponse backchannelLogout(String logoutToken) {
    return send("/api/oauth/backchannel-logout", "logout_token", logoutToken);
  }

  /** Ends the session of a token. */
  public ApiResponse revoke(String token) {
    return send("/api/oauth/revoke", "token", token);
  }

  /**
   * Sends any token request.
   *
   * @param parameters names and values in turn
   */
  public ApiResponse token(String... parameters) {
    return send(TOKEN, parameters);
  }

  private ApiResponse send(String path, String... parameters) {
    StringJoiner form = new StringJoiner("&");
    for (int i = 0; i < parameters.length; i += 2) {
      form.add(encoded(parameters[i]) + "=" + encoded(parameters[i + 1]));
    }
    return api.send("POST", path, form.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The tokens of a session. */
  public record Pair(String accessToken, String refreshToken) {

    /** Reads the tokens of a successful response. */
    public static Pair of(ApiResponse response) {
      response.expect(200);
      return new Pair(response.text("access_token"), response.text("refresh_token"));
    }
  }
}
