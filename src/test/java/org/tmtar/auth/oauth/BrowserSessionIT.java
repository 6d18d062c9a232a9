package org.tmtar.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.RawConnection;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;

/** Sessions of pages, whose refresh token is in a cookie. */
@IntegrationTest
class BrowserSessionIT {

  private static final String TOKEN = "/api/oauth/token";
  private static final String PROFILE = "/api/users/profile";
  private static final String MODE = "Tmtar-Session";
  private static final String SITE = "Sec-Fetch-Site";
  private static final String ORIGIN = "Origin";
  private static final String COOKIE = "Cookie";
  private static final String NAME = "tmtar_refresh=";
  private static final String SECONDS_OF_400_DAYS = "34560000";

  private final Api anonymous;
  private final Api page;

  BrowserSessionIT(Api api) {
    this.anonymous = api;
    this.page = api.withHeader(MODE, "cookie").withHeader(SITE, "same-origin");
  }

  @Test
  void exchangeReturnsTheRefreshTokenInACookieOnly() {
    ApiResponse response = OAuth.of(page).exchange(Users.newIdentity()).expect(200);

    assertThat(response.json().has("refresh_token")).isFalse();
    assertThat(response.headers("Set-Cookie")).hasSize(1);
    assertThat(attributes(response))
        .contains("Path=/api/oauth", "HttpOnly", "Max-Age=" + SECONDS_OF_400_DAYS)
        .anyMatch("SameSite=Strict"::equalsIgnoreCase)
        .noneMatch("Secure"::equalsIgnoreCase)
        .noneMatch(attribute -> attribute.startsWith("Domain"));
    assertThat(response.header("Cache-Control")).contains("no-store");
    opens(response);
  }

  @Test
  void refreshUsesAndReplacesTheCookie() {
    ApiResponse first = open();

    ApiResponse second = refresh(first).expect(200);

    assertThat(second.json().has("refresh_token")).isFalse();
    assertThat(cookie(second)).isNotEqualTo(cookie(first));
    assertThat(session(second)).isEqualTo(session(first));
    opens(refresh(second).expect(200));
  }

  @Test
  void lostResponseIsRepeated() {
    ApiResponse first = open();
    ApiResponse lost = refresh(first).expect(200);

    ApiResponse again = refresh(first).expect(200);

    assertThat(cookie(again)).isEqualTo(cookie(lost));
    opens(refresh(again).expect(200));
  }

  @Test
  void twoTabsThatRefreshConcurrentlyReceiveTheSameCookie() {
    ApiResponse first = open();
    Callable<ApiResponse> tab = () -> refresh(first);

    List<ApiResponse> refreshed = ConcurrentTasks.runConcurrently(List.of(tab, tab));

    assertThat(refreshed).allSatisfy(response -> opens(response.expect(200)));
    assertThat(cookie(refreshed.get(0))).isEqualTo(cookie(refreshed.get(1)));
  }

  @Test
  void stolenCookieEndsTheSession() {
    ApiResponse first = open();
    ApiResponse third = refresh(refresh(first));

    refused(refresh(first), "invalid_grant", "used again");

    anonymous.withBearer(third.text("access_token")).get(PROFILE).expect(401);
    refused(refresh(third), "invalid_grant", "session has ended");
  }

  @Test
  void cookieWithoutTheHeaderIsIgnored() {
    ApiResponse first = open();
    OAuth form = OAuth.of(
        anonymous.withHeader(SITE, "same-origin").withHeader(COOKIE, NAME + cookie(first)));

    refused(form.refreshByCookie(), "invalid_request", "refresh_token is missing");
    refused(form.revokeByCookie(), "invalid_request", "token is missing");

    isUnchanged(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cross-site", "same-site", "none", "", "Same-Origin", "same-origin, none"})
  void pageOfAnotherOriginCanNeitherRefreshNorRevoke(String site) {
    ApiResponse first = open();

    isRefused(anonymous.withHeader(SITE, site).withHeader(ORIGIN, ownOrigin()), first);
  }

  @Test
  void siteThatIsSentTwiceIsRefused() {
    isRefused(anonymous.withHeader(SITE, "same-origin").withHeader(SITE, "same-origin"), open());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://evil.example",
        "http://sub.127.0.0.1",
        "http://127.0.0.1",
        "https://127.0.0.1",
        "http://127.0.0.1:1",
        ""
      })
  void otherOriginIsRefusedIfTheBrowserSendsNoSite(String origin) {
    isRefused(anonymous.withHeader(ORIGIN, origin), open());
  }

  @Test
  void requestWithoutSiteAndOriginIsRefused() {
    isRefused(anonymous, open());
  }

  @Test
  void ownOriginIsAcceptedIfTheBrowserSendsNoSite() {
    ApiResponse first = open();

    opens(OAuth.of(anonymous
            .withHeader(MODE, "cookie")
            .withHeader(ORIGIN, ownOrigin())
            .withHeader(COOKIE, NAME + cookie(first)))
        .refreshByCookie()
        .expect(200));
  }

  @ParameterizedTest
  @CsvSource({
    "tmtar.example, http://tmtar.example",
    "tmtar.example:80, http://tmtar.example",
    "tmtar.example:8080, http://tmtar.example:8080"
  })
  void originOfTheHostThatAProxyForwardsIsAccepted(String host, String origin) {
    String cookie = cookie(open());

    assertThat(refreshByHost(host, "http://other.example", cookie).status()).isEqualTo(400);
    assertThat(refreshByHost(host, ownOrigin(), cookie).status()).isEqualTo(400);
    assertThat(refreshByHost(host, origin, cookie).status()).isEqualTo(200);
  }

  @Test
  void exchangeByAPageOfAnotherOriginIsRefused() {
    ApiResponse response = OAuth.of(
            anonymous.withHeader(MODE, "cookie").withHeader(SITE, "same-site"))
        .exchange(Users.newIdentity());

    refused(response, "invalid_request", "Sec-Fetch-Site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Cookie", "body", "cookie, cookie"})
  void unknownModeIsRefused(String mode) {
    refused(
        OAuth.of(anonymous.withHeader(MODE, mode).withHeader(SITE, "same-origin"))
            .exchange(Users.newIdentity()),
        "invalid_request",
        "Tmtar-Session must be cookie");
  }

  @Test
  void revocationEndsTheSessionAndRemovesTheCookie() {
    ApiResponse first = open();

    ApiResponse revoked =
        OAuth.of(page.withHeader(COOKIE, NAME + cookie(first))).revokeByCookie().expect(200);

    assertThat(cookie(revoked)).isEmpty();
    assertThat(attributes(revoked)).contains("Path=/api/oauth", "Max-Age=0", "HttpOnly");
    anonymous.withBearer(first.text("access_token")).get(PROFILE).expect(401);
    refused(refresh(first), "invalid_grant", "session has ended");
  }

  @Test
  void logoutOfAPageRemovesTheCookie() {
    ApiResponse first = open();

    ApiResponse ended = page.withBearer(first.text("access_token"))
        .send("POST", "/api/users/logout", null)
        .expect(200);

    assertThat(cookie(ended)).isEmpty();
    assertThat(attributes(ended)).contains("Path=/api/oauth", "Max-Age=0");
    refused(refresh(first), "invalid_grant", "session has ended");
  }

  @Test
  void otherClientsReceiveNoCookie() {
    Pair pair = OAuth.of(anonymous).open(Users.newIdentity());

    assertThat(OAuth.of(anonymous).refresh(pair.refreshToken()).headers("Set-Cookie"))
        .isEmpty();
    ApiResponse ended = anonymous
        .withBearer(pair.accessToken())
        .send("POST", "/api/users/logout", null)
        .expect(200);
    assertThat(ended.headers("Set-Cookie")).isEmpty();
    assertThat(OAuth.of(anonymous).revoke(pair.refreshToken()).headers("Set-Cookie"))
        .isEmpty();
  }

  @Test
  void parameterTakesPrecedenceOverTheCookie() {
    ApiResponse inCookie = open();
    Pair inForm = OAuth.of(anonymous).open(Users.newIdentity());

    ApiResponse refreshed = OAuth.of(page.withHeader(COOKIE, NAME + cookie(inCookie)))
        .refresh(inForm.refreshToken())
        .expect(200);

    assertThat(session(refreshed)).isEqualTo(Tokens.session(inForm.accessToken()));
    assertThat(refreshed.json().has("refresh_token")).isFalse();
    isUnchanged(inCookie);
  }

  @Test
  void cookieThatIsSentTwiceIsRefused() {
    ApiResponse first = open();
    String cookies = NAME + cookie(first) + "; " + NAME + cookie(open());

    refused(
        OAuth.of(page.withHeader(COOKIE, cookies)).refreshByCookie(),
        "invalid_request",
        "more than once");
    refused(
        OAuth.of(page.withHeader(COOKIE, cookies)).revokeByCookie(),
        "invalid_request",
        "more than once");
    isUnchanged(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "\"quoted\"", "admin", "%00", "$Version=1", "..", "a=b=c"})
  void meaninglessCookieIsRefused(String value) {
    refused(OAuth.of(page.withHeader(COOKIE, NAME + value)).refreshByCookie(), "invalid_grant", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "; ;", "=", "tmtar_refresh", "tmtar_refresh=", "TMTAR_REFRESH=x", "other=1"})
  void requestWithoutATokenInItsCookiesIsRefused(String cookies) {
    refused(
        OAuth.of(page.withHeader(COOKIE, cookies)).refreshByCookie(),
        "invalid_request",
        "refresh_token is missing");
  }

  @Test
  void hugeCookieIsRefused() {
    ApiResponse refused =
        OAuth.of(page.withHeader(COOKIE, NAME + "x".repeat(50_000))).refreshByCookie();

    assertThat(refused.status()).isIn(400, 431);
  }

  @Test
  void cookieIsSecureIfThePageHasAnHttpsAddress() {
    Api secure = page.withHeader(ORIGIN, ownOrigin().replace("http:", "https:"));

    assertThat(attributes(OAuth.of(secure).exchange(Users.newIdentity()).expect(200)))
        .contains("Secure");
  }

  @Test
  void corsNeverAllowsCredentials() {
    Api foreign = anonymous.withHeader(ORIGIN, "https://app.example");
    ApiResponse preflight = foreign
        .withHeader("Access-Control-Request-Method", "POST")
        .withHeader("Access-Control-Request-Headers", MODE)
        .send("OPTIONS", TOKEN, null);
    ApiResponse refused = OAuth.of(foreign
            .withHeader(MODE, "cookie")
            .withHeader(SITE, "same-site")
            .withHeader(COOKIE, NAME + cookie(open())))
        .refreshByCookie()
        .expect(400);

    assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(refused.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(refused.headers("Set-Cookie")).isEmpty();
  }

  @Test
  void cookieOpensNoOtherEndpoint() {
    Api browser = page.withHeader(COOKIE, NAME + cookie(open()));

    browser.get(PROFILE).expectMissingBearer();
    browser.get("/api/users/login").expectMissingBearer();
    browser.send("POST", "/api/users/logout", null).expectMissingBearer();
    browser.delete("/api/users/sessions").expectMissingBearer();
  }

  private ApiResponse open() {
    return OAuth.of(page).exchange(Users.newIdentity()).expect(200);
  }

  private ApiResponse refresh(ApiResponse previous) {
    return OAuth.of(page.withHeader(COOKIE, NAME + cookie(previous))).refreshByCookie();
  }

  /** Sends a refresh and a revocation with a cookie from another page, which change nothing. */
  private void isRefused(Api client, ApiResponse session) {
    OAuth other =
        OAuth.of(client.withHeader(MODE, "cookie").withHeader(COOKIE, NAME + cookie(session)));

    refused(other.refreshByCookie(), "invalid_request", "Sec-Fetch-Site");
    refused(other.revokeByCookie(), "invalid_request", "Sec-Fetch-Site");
    isUnchanged(session);
  }

  /** Asserts that the session was not rotated; its next refresh token is the first successor. */
  private void isUnchanged(ApiResponse session) {
    assertThat(Tokens.claims(cookie(refresh(session).expect(200))).getClaim("ctr"))
        .isEqualTo(1L);
  }

  /** Sends the request that a proxy forwards, with the host that the browser used. */
  private ApiResponse refreshByHost(String host, String origin, String cookie) {
    String form = "grant_type=refresh_token";
    String head = """
        POST %s HTTP/1.1
        Host: %s
        Connection: close
        Origin: %s
        Tmtar-Session: cookie
        Cookie: %s%s
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d

        """.formatted(TOKEN, host, origin, NAME, cookie, form.length());
    try (RawConnection connection = anonymous.raw()) {
      return connection.sendOctets(head.replace("\n", "\r\n") + form, "POST").get(0);
    }
  }

  private void opens(ApiResponse tokens) {
    anonymous.withBearer(tokens.text("access_token")).get(PROFILE).expect(200);
  }

  private String ownOrigin() {
    return "http://" + anonymous.server().getAuthority();
  }

  private static long session(ApiResponse tokens) {
    return Tokens.session(tokens.text("access_token"));
  }

  private static String cookie(ApiResponse response) {
    return attributes(response).get(0).substring(NAME.length());
  }

  private static List<String> attributes(ApiResponse response) {
    String field = response.header("Set-Cookie").orElseThrow();
    assertThat(field).startsWith(NAME);
    return List.of(field.split("; *", -1));
  }

  private static void refused(ApiResponse response, String error, String reason) {
    response.expect(400);
    assertThat(response.text("error")).isEqualTo(error);
    assertThat(response.text("error_description")).contains(reason);
    assertThat(response.headers("Set-Cookie")).isEmpty();
  }
}
