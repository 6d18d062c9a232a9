package org.tmtar.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Await;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.PackagedApplication.Settings;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Surroundings;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;

/**
 * Tests two production nodes that share a database and a key set. Every refresh rotates the refresh token.
 */
class TwoNodesIT {

  private static final String LOGIN = "/api/users/login";
  private static final String PROFILE = "/api/users/profile";

  private static final String NEWS_OF_ALL =
      "{\"event_type\":\"news\",\"location_id\":1,\"title\":\"%s\",\"short_description\":\"s\"}";

  private static final int MAX_SESSIONS = 5;

  /** Slightly more than the default of tmtar.rights.lease. */
  private static final Duration LEASE = Duration.ofMillis(250);

  @TempDir
  private static Path folder;

  private static Surroundings surroundings;
  private static PackagedApplication[] nodes;

  @BeforeAll
  static void startBoth() throws IOException {
    surroundings = Surroundings.in(folder);
    nodes = new PackagedApplication[] {settings().startExploded(), settings().startExploded()};
    for (PackagedApplication node : nodes) {
      node.awaitHealthy();
    }
  }

  @AfterAll
  static void stop() {
    for (PackagedApplication node : nodes) {
      node.close();
    }
    surroundings.close();
  }

  @Test
  void keysAreReplacedWhileUsersStaySignedInAndReplacedTokensStayInvalid() {
    Pair phone = signIn(0, Users.newIdentity());
    Pair replacedTwice = signIn(0, Users.newIdentity());
    oauth(0).refresh(oauth(1).refresh(replacedTwice));
    Pair reused = signIn(0, Users.newIdentity());
    Pair successor = oauth(0).refresh(oauth(0).refresh(reused));
    Pair beforeAll = signIn(0, Users.newIdentity());
    String firstKey = Tokens.keyId(phone.accessToken());
    Api editor = api(0).withBearer(signIn(0, "auth0|root").accessToken());
    String event = eventWithAProtectedImage(editor);

    // Each step restarts one node, in turns. The nodes then have the key sets of two successive
    // steps, which must work together.
    int node = 0;
    for (String step : List.of("add-keys", "promote-keys", "retire-keys")) {
      assertThat(settings().run(step, surroundings.keys().toString()).status()).isZero();
      String link = editor.get(event).expect(200).text("image_file_url");
      restart(node);
      opensEverywhere(phone);
      fetchedEverywhere(link);
      phone = oauth(node).refresh(phone);
      opensEverywhere(phone);
      editor = api(node).withBearer(signIn(node, "auth0|root").accessToken());
      if (step.equals("add-keys")) {
        reuseEndsTheSession(reused, successor);
      }
      node = 1 - node;
    }

    assertThat(Tokens.keyId(phone.accessToken())).isNotEqualTo(firstKey);
    assertThat(api(0).get("/.well-known/jwks.json").json().path("keys")).hasSize(1);
    api(0).withBearer(beforeAll.accessToken()).get(PROFILE).expectRefusedBearer("unknown key");
    refused(oauth(0).refresh(replacedTwice.refreshToken()));
  }

  /**
   * Asserts that reuse of a replaced token ends the session. The node has just started, so it knows only
   * from the database which tokens were replaced.
   */
  private static void reuseEndsTheSession(Pair reused, Pair successor) {
    opensEverywhere(successor);
    refused(oauth(0).refresh(reused.refreshToken()));
    for (int node = 0; node < nodes.length; node++) {
      api(node).withBearer(successor.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
    }
  }

  @Test
  void newsOfOneNodeAreReadOnTheOtherWithinTheLease() {
    Api editor = api(0).withBearer(signIn(0, "auth0|root").accessToken());
    Api visitor = api(1).withBearer(signIn(1, Users.newIdentity()).accessToken());
    for (int i = 0; i < 20; i++) {
      String event = editor
          .post("/api/events/", NEWS_OF_ALL.formatted("first " + i))
          .expect(201)
          .text("id");
      awaitTitles(visitor, "first " + i, "second " + i);

      editor
          .put("/api/events/" + event, "{\"title\":\"second %d\"}".formatted(i))
          .expect(200);
      awaitTitles(visitor, "second " + i, "first " + i);

      editor.delete("/api/events/" + event).expect(200);
      String deleted = "second " + i;
      Await.until(() -> !titles(visitor).contains(deleted), "the deleted event is not read");
    }
  }

  private static void awaitTitles(Api visitor, String present, String absent) {
    Await.until(
        () -> {
          List<String> titles = titles(visitor);
          return titles.contains(present) && !titles.contains(absent);
        },
        "the feed has " + present + " and not " + absent);
  }

  private static List<String> titles(Api visitor) {
    return visitor.get("/api/events/news/1").expect(200).json().findValuesAsText("title");
  }

  @Test
  void sessionThatEndsOnOneNodeEndsOnTheOther() {
    Pair phone = signIn(0, Users.newIdentity());
    opensEverywhere(phone);

    api(0)
        .withBearer(phone.accessToken())
        .send("POST", "/api/users/logout", null)
        .expect(200);

    api(1).withBearer(phone.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
    refused(oauth(1).refresh(phone.refreshToken()));
  }

  @Test
  void changeOfRightsAppliesOnTheOtherNodeFromTheNextRequest() {
    Api root = api(0).withBearer(signIn(0, "auth0|root").accessToken());
    Pair person = signIn(1, Users.newIdentity());
    for (int round = 0; round < 20; round++) {
      appoint(root, person, "1");
      editsOnBothNodes(person, 200);
      appoint(root, person, "null");
      editsOnBothNodes(person, 403);
    }
  }

  @Test
  void blockAppliesOnTheOtherNodeFromTheNextRequest() {
    Api root = api(0).withBearer(signIn(0, "auth0|root").accessToken());
    String subject = Users.newIdentity();
    Pair person = signIn(1, subject);
    opensEverywhere(person);
    String path = "/api/users/" + Tokens.user(person.accessToken());

    root.put(path, "{\"blocked\":true}").expect(200);

    api(1).withBearer(person.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
    api(1)
        .withBearer(surroundings.issuer().accessToken(subject))
        .get(LOGIN)
        .expectProblem(403, "access-denied");
    root.put(path, "{\"blocked\":false}").expect(200);
    opensEverywhere(signIn(1, subject));
  }

  @Test
  void logoutAtTheIdentityProviderAppliesOnTheOtherNodeAndItsTokenIsAcceptedByOneNode() {
    String subject = Users.newIdentity();
    Pair person = signIn(1, subject);
    opensEverywhere(person);
    TestIssuer issuer = surroundings.issuer();
    String logout =
        issuer.logoutToken(issuer.logoutClaims().audience(TestIssuer.AUDIENCE).subject(subject));

    oauth(0).backchannelLogout(logout).expect(200);

    api(1).withBearer(person.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
    oauth(1).backchannelLogout(logout).expect(400);
  }

  @Test
  void cookieOfAPageLivesAsLongAsItsTokenAndIsSecureBehindAProxyWithTls() {
    Api node =
        api(0).withHeader("X-Forwarded-Proto", "https").withHeader("Tmtar-Session", "cookie");
    String origin = "https://" + api(0).server().getAuthority();
    String subject = Users.newIdentity();

    String cookie = OAuth.of(node.withHeader("Origin", origin))
        .exchange(surroundings.issuer().accessToken(subject))
        .expect(200)
        .header("Set-Cookie")
        .orElseThrow();

    assertThat(cookie).contains("Secure");
    long age = Long.parseLong(cookie.replaceFirst("(?s).*Max-Age=(\\d+).*", "$1"));
    assertThat(Duration.ofSeconds(age))
        .isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7));
    OAuth.of(node.withHeader("Origin", origin.replace("https:", "http:")))
        .exchange(surroundings.issuer().accessToken(subject))
        .expect(400);
  }

  @Test
  void endOfAllSessionsAppliesOnTheOtherNodeFromTheNextRequest() {
    for (int round = 0; round < 10; round++) {
      String subject = Users.newIdentity();
      Pair phone = signIn(0, subject);
      Pair tablet = signIn(1, subject);
      opensEverywhere(phone);
      opensEverywhere(tablet);

      api(round % 2)
          .withBearer(tablet.accessToken())
          .delete("/api/users/sessions?others=true")
          .expect(200);

      api(1).withBearer(phone.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
      api(0).withBearer(phone.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
      opensEverywhere(tablet);
    }
  }

  @Test
  void nodeWithoutNotificationsReadsRightsFromTheDatabase() throws SQLException {
    Api root = api(0).withBearer(signIn(0, "auth0|root").accessToken());
    Pair person = signIn(1, Users.newIdentity());
    for (int round = 0; round < 5; round++) {
      appoint(root, person, "1");
      editsOnBothNodes(person, 200);

      try (Connection connection = surroundings.database().dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tmtar rights' AND datname = current_database()");
      }
      appoint(root, person, "null");

      editsOnBothNodes(person, 403);
    }
  }

  @Test
  void concurrentRefreshesOnBothNodesHaveOneSuccessor() {
    Pair phone = signIn(0, Users.newIdentity());
    List<Callable<ApiResponse>> refreshes = IntStream.range(0, 20)
        .<Callable<ApiResponse>>mapToObj(i -> () -> oauth(i % 2).refresh(phone.refreshToken()))
        .toList();

    List<ApiResponse> responses = ConcurrentTasks.runConcurrently(refreshes);

    assertThat(responses.stream()
            .map(response -> response.expect(200).text("refresh_token"))
            .collect(Collectors.toSet()))
        .hasSize(1);
    opensEverywhere(Pair.of(responses.get(0)));
  }

  @Test
  void requiredRotationAppliesAtTheSignInToo() {
    Pair first = signIn(0, Users.newIdentity());

    ApiResponse refreshed = api(0).withBearer(first.refreshToken()).get(LOGIN).expect(200);

    assertThat(refreshed.text("refresh_token")).isNotBlank().isNotEqualTo(first.refreshToken());
    assertThat(refreshed.text("status")).isEqualTo("OK");
    Pair second = Pair.of(refreshed);
    opensEverywhere(second);
    Pair again = Pair.of(api(1).withBearer(first.refreshToken()).get(LOGIN).expect(200));
    assertThat(again.refreshToken()).isEqualTo(second.refreshToken());
  }

  @Test
  void sessionEndsAfterAWeekWithoutUse() {
    Pair phone = signIn(0, Users.newIdentity());
    assertThat(untilItsEnd(phone)).isEqualTo(Duration.ofDays(7));

    age(phone, "6 days");
    opensEverywhere(phone);
    assertThat(untilItsEnd(phone)).isEqualTo(Duration.ofDays(7));

    age(phone, "8 days");
    api(0).withBearer(phone.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
    refused(oauth(0).refresh(phone.refreshToken()));
  }

  @Test
  void sessionEndsAMonthAfterItsSignInRegardlessOfUse() {
    Pair phone = signIn(0, Users.newIdentity());
    for (int use = 0; use < 5; use++) {
      age(phone, "5 days");
      phone = oauth(use % 2).refresh(phone);
    }

    assertThat(untilItsEnd(phone)).isBetween(Duration.ofDays(4), Duration.ofDays(5));
    assertThat(Duration.between(
            Instant.now(),
            Tokens.claims(phone.refreshToken()).getExpirationTime().toInstant()))
        .isLessThan(Duration.ofDays(5).plusMinutes(1));

    age(phone, "6 days");
    api(0).withBearer(phone.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
  }

  @Test
  void expiredSessionIsNotListedAndIsDeletedByTheSweep() {
    String subject = Users.newIdentity();
    Pair old = signIn(0, subject);
    Pair recent = signIn(0, subject);
    age(old, "8 days");

    ApiResponse listed =
        api(0).withBearer(recent.accessToken()).get("/api/users/sessions").expect(200);

    assertThat(listed.json()).hasSize(1);
    assertThat(listed.header("X-Total-Count")).contains("1");
    Instant latest = Instant.now().plusSeconds(60);
    while (count(old) > 0) {
      assertThat(Instant.now()).isBefore(latest);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    assertThat(count(recent)).isEqualTo(1);
  }

  @Test
  void numberOfSessionsOfAUserIsLimitedAndTheLeastRecentlyUsedEnds() {
    String subject = Users.newIdentity();
    Pair first = signIn(0, subject);
    Pair second = signIn(0, subject);
    age(first, "2 hours");
    age(second, "1 hour");
    Pair last = IntStream.range(0, MAX_SESSIONS - 1)
        .mapToObj(i -> signIn(i % 2, subject))
        .reduce(first, (before, after) -> after);

    api(0).withBearer(first.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
    opensEverywhere(second);
    opensEverywhere(last);
  }

  @Test
  void sweepEndsSessionsAboveTheLimitOfAUser() {
    Pair phone = signIn(0, Users.newIdentity());
    query(phone, """
        INSERT INTO sessions (id, user_id, created_at, last_used_at, rotated_at)
        SELECT s.id / 2 + n, s.user_id, s.created_at, s.last_used_at - n * interval '1 minute', s.rotated_at
        FROM sessions s, generate_series(1, 20) n WHERE s.id = ? RETURNING id""", row -> row.getLong(1));

    awaitAtMost(MAX_SESSIONS, phone);

    opensEverywhere(phone);
    assertThat(sessionsOfUser(phone)).isEqualTo(MAX_SESSIONS);
  }

  private static void awaitAtMost(long sessions, Pair pair) {
    Instant latest = Instant.now().plusSeconds(60);
    while (sessionsOfUser(pair) > sessions) {
      assertThat(Instant.now()).isBefore(latest);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static long sessionsOfUser(Pair pair) {
    return query(
        pair,
        "SELECT count(*) FROM sessions WHERE user_id = (SELECT user_id FROM sessions WHERE id = ?)",
        row -> row.getLong(1));
  }

  @Test
  void tooManySignInsAreRefusedWithRetryAfterForThatUserOnly() {
    String subject = Users.newIdentity();
    String token = surroundings.issuer().accessToken(subject);

    ApiResponse refused = firstRefusal(() -> api(0).withBearer(token).get(LOGIN))
        .expectProblem(429, "too-many-requests");

    assertThat(refused.header("Retry-After").orElseThrow()).matches("[1-9][0-9]?");
    assertThat(refused.header("RateLimit").orElseThrow())
        .startsWith("\"sign-in.by-subject\";r=0;t=");
    assertThat(refused.header("RateLimit-Policy").orElseThrow()).contains("q=30;w=60");
    assertThat(soonRefused(() -> oauth(0).exchange(token))).isTrue();
    signIn(0, Users.newIdentity());
  }

  @Test
  void tooManyRefreshesAreRefusedWithRetryAfterAndTheSessionContinues() {
    Pair phone = signIn(0, Users.newIdentity());

    firstRefusal(() -> oauth(0).refresh(phone.refreshToken()))
        .expectProblem(429, "too-many-requests");

    assertThat(soonRefused(() -> api(0).withBearer(phone.refreshToken()).get(LOGIN)))
        .isTrue();
    opensEverywhere(phone);
  }

  @Test
  void pairHasTheLifetimeOfItsAccessToken() {
    ApiResponse exchanged = oauth(0)
        .exchange(surroundings.issuer().accessToken(Users.newIdentity()))
        .expect(200);

    assertThat(exchanged.json().path("expires_in").asLong()).isEqualTo(900);
  }

  @Test
  void metadataNeverNamesTheHostOfTheRequest() {
    ApiResponse response = api(0)
        .withHeader("Accept", "application/json")
        .get("/.well-known/oauth-authorization-server")
        .expectProblem(404, "not-found");

    assertThat(response.body()).doesNotContain(nodes[0].address().getAuthority());
    assertThat(response.text("detail")).contains("tmtar.token.issuer");
    api(0).get("/.well-known/jwks.json").expect(200);
  }

  private static Settings settings() {
    return surroundings
        .settings()
        .with("TMTAR_SESSION_ROTATION_REQUIRED", "true")
        .with("TMTAR_SESSION_MAX_PER_USER", Integer.toString(MAX_SESSIONS))
        .with("TMTAR_SESSION_SWEEP_INTERVAL", "PT2S");
  }

  /**
   * Returns the first refusal. The limit refills by one request every two seconds, so that even a slow
   * machine reaches it.
   */
  private static ApiResponse firstRefusal(Supplier<ApiResponse> request) {
    return Stream.generate(request)
        .limit(200)
        .filter(response -> response.status() != 200)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Whether an exhausted limit of 30 refuses one of a few requests. The limit permits one request every
   * two seconds, so the first of them may succeed.
   */
  private static boolean soonRefused(Supplier<ApiResponse> request) {
    return Stream.generate(request).limit(5).anyMatch(response -> response.status() == 429);
  }

  private static void restart(int node) {
    nodes[node].close();
    nodes[node] = settings().startExploded().awaitHealthy();
  }

  private static Api api(int node) {
    return nodes[node].api();
  }

  private static OAuth oauth(int node) {
    return OAuth.of(api(node));
  }

  private static Pair signIn(int node, String subject) {
    return oauth(node).open(surroundings.issuer().accessToken(subject));
  }

  private static void opensEverywhere(Pair pair) {
    for (int node = 0; node < nodes.length; node++) {
      api(node).withBearer(pair.accessToken()).get(PROFILE).expect(200);
    }
  }

  private static void appoint(Api root, Pair person, String location) {
    root.put(
            "/api/users/" + Tokens.user(person.accessToken()),
            "{\"admin_location_id\":%s}".formatted(location))
        .expect(200);
  }

  private static void editsOnBothNodes(Pair person, int status) {
    for (int node = nodes.length - 1; node >= 0; node--) {
      api(node).withBearer(person.accessToken()).get("/api/users/").expect(status);
    }
  }

  private static void refused(ApiResponse response) {
    assertThat(response.expect(400).text("error")).isEqualTo("invalid_grant");
  }

  /** Publishes an event with a protected image and returns the path of the event. */
  private static String eventWithAProtectedImage(Api editor) {
    String image = Uploads.by(editor).of(Samples.png(8, 8)).asProtected().create();
    String body =
        "{\"event_type\":\"news\",\"location_id\":1,\"title\":\"t\",\"short_description\":\"s\",\"image_file_name\":\"%s\"}"
            .formatted(image);
    return "/api/events/" + editor.post("/api/events/", body).expect(201).text("id");
  }

  private static void fetchedEverywhere(String link) {
    for (int node = 0; node < nodes.length; node++) {
      api(node).get(link).expect(200);
    }
  }

  /** Returns the time from the last use of a session to its expiry, as the database has it. */
  private static Duration untilItsEnd(Pair pair) {
    return query(
        pair,
        "SELECT last_used_at, expires_at FROM sessions WHERE id = ?",
        row -> Duration.between(
            row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class)));
  }

  /**
   * Moves all times of a session into the past, because no test can wait for days. Then waits until no
   * node uses cached rights from before the change.
   */
  private static void age(Pair pair, String interval) {
    query(pair, """
        UPDATE sessions SET created_at = created_at - interval '%1$s',
          last_used_at = last_used_at - interval '%1$s', rotated_at = rotated_at - interval '%1$s',
          seen_at = seen_at - interval '%1$s', expires_at = expires_at - interval '%1$s'
        WHERE id = ? RETURNING id""".formatted(interval), row -> row.getLong(1));
    LockSupport.parkNanos(LEASE.toNanos());
  }

  /** Returns 1 if the database contains the session, else 0. */
  private static long count(Pair pair) {
    return query(pair, "SELECT count(*) FROM sessions WHERE id = ?", row -> row.getLong(1));
  }

  private static <T> T query(Pair pair, String sql, Reader<T> reader) {
    try (Connection connection = surroundings.database().dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, Tokens.session(pair.accessToken()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return reader.read(row);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Reads a value from a row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
