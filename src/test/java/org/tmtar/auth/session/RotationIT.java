package org.tmtar.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.InterleavedRequests;
import org.tmtar.testing.Locks;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.OAuth.Pair;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;

/** The rules of {@link Rotation}, over HTTP and with the database. */
@IntegrationTest
class RotationIT {

  private static final String LOGIN = "/api/users/login";
  private static final String PROFILE = "/api/users/profile";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int CROWD = 64;
  private static final int ROUNDS = 200;

  private final Api anonymous;
  private final OAuth oauth;
  private final Users users;
  private final TestDatabase database;

  RotationIT(Api api, Users users, TestDatabase database) {
    this.anonymous = api;
    this.oauth = OAuth.of(api);
    this.users = users;
    this.database = database;
  }

  @Test
  void refreshReplacesBothTokens() {
    Pair first = newSession();

    Pair second = oauth.refresh(first);
    Pair third = oauth.refresh(second);

    assertThat(List.of(first.refreshToken(), second.refreshToken(), third.refreshToken()))
        .doesNotHaveDuplicates();
    assertThat(List.of(first.accessToken(), second.accessToken(), third.accessToken()))
        .doesNotHaveDuplicates();
    assertThat(Tokens.session(third.accessToken())).isEqualTo(Tokens.session(first.accessToken()));
    opens(third);
  }

  @Test
  void lostResponseIsRepeatedUntilItsPairIsUsed() {
    Pair first = newSession();
    Pair lost = oauth.refresh(first);
    advanceByHours(first);

    Pair again = oauth.refresh(first);

    assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
    opens(again);
    assertThat(oauth.refresh(first).refreshToken()).isEqualTo(lost.refreshToken());
  }

  @Test
  void useOfAReplacedTokenAfterTheGraceEndsTheSessionAndIsAudited() {
    Pair first = newSession();
    Pair second = oauth.refresh(first);
    opens(second);
    advanceByHours(first);

    refused(oauth.refresh(first.refreshToken()), "used again");

    opensNothing(second);
    refused(oauth.refresh(second.refreshToken()), "session has ended");
    assertThat(auditOf(first)).contains("theft");
  }

  @Test
  void useOfTheSuccessorsRefreshTokenAlsoBeginsTheGrace() {
    Pair first = newSession();
    oauth.refresh(oauth.refresh(first));

    refused(oauth.refresh(first.refreshToken()), "used again");
  }

  @Test
  void tokenOlderThanThePrecedingOneEndsTheSessionImmediately() {
    Pair first = newSession();
    Pair third = oauth.refresh(oauth.refresh(first));

    refused(oauth.refresh(first.refreshToken()), "used again");

    opensNothing(third);
  }

  @Test
  void tokenThatWasNeverReplacedRemainsValidAtTheSignIn() {
    Pair session = newSession();

    for (int i = 0; i < 3; i++) {
      ApiResponse refreshed = signIn(session.refreshToken()).expect(200);
      assertThat(refreshed.json().has("refresh_token")).isFalse();
      opens(refreshed.text("access_token"));
    }
  }

  @Test
  void rotatedSessionAcceptsOnlyItsNewestTokenAtTheSignInToo() {
    Pair first = newSession();
    Pair second = oauth.refresh(first);

    signIn(first.refreshToken()).expectRefusedBearer("not the newest");

    opens(signIn(second.refreshToken()).expect(200).text("access_token"));
    opens(second);
    advanceByHours(first);
    signIn(first.refreshToken()).expectRefusedBearer("used again");
    opensNothing(second);
  }

  @Test
  void concurrentRefreshesOfOneTokenHaveOneSuccessor() {
    Pair first = newSession();

    List<ApiResponse> responses = ConcurrentTasks.runConcurrently(
        Collections.nCopies(CROWD, () -> oauth.refresh(first.refreshToken())));

    assertThat(responses).allMatch(response -> response.status() == 200);
    assertThat(responses.stream()
            .map(response -> response.text("refresh_token"))
            .collect(Collectors.toSet()))
        .hasSize(1);
    Pair successor = Pair.of(responses.get(0));
    opens(successor);
    opens(oauth.refresh(successor));
  }

  @Test
  void concurrentRefreshAndRevocationNeverLeaveALiveSession() {
    String identity = Users.newIdentity();
    for (int round = 0; round < ROUNDS; round++) {
      Pair session = oauth.open(identity);
      Callable<ApiResponse> refresh = () -> oauth.refresh(session.refreshToken());
      Callable<ApiResponse> revoke = () -> oauth.revoke(session.accessToken());

      List<ApiResponse> responses = ConcurrentTasks.runConcurrently(
          round % 2 == 0 ? List.of(refresh, revoke) : List.of(revoke, refresh));

      ApiResponse refreshed = responses.get(round % 2);
      if (refreshed.status() == 200) {
        opensNothing(Pair.of(refreshed));
      }
      opensNothing(session);
    }
    assertThat(users.signIn(identity).api().get("/api/users/sessions").json()).hasSize(1);
  }

  @Test
  void revocationEndsASessionWhoseRefreshIsInFlightBeforeOrAfterIt() throws Exception {
    InterleavedRequests interleaved = new InterleavedRequests(database);

    Pair refreshedFirst = newSession();
    List<ApiResponse> responses = interleaved.runBehind(
        lockOf(refreshedFirst),
        () -> oauth.refresh(refreshedFirst.refreshToken()),
        () -> oauth.revoke(refreshedFirst.accessToken()));
    opensNothing(Pair.of(responses.get(0).expect(200)));
    opensNothing(refreshedFirst);

    Pair revokedFirst = newSession();
    responses = interleaved.runBehind(
        lockOf(revokedFirst),
        () -> oauth.revoke(revokedFirst.accessToken()),
        () -> oauth.refresh(revokedFirst.refreshToken()));
    refused(responses.get(1), "session has ended");
    opensNothing(revokedFirst);
  }

  private static String lockOf(Pair pair) {
    return "SELECT 1 FROM sessions WHERE id = %d FOR UPDATE"
        .formatted(Tokens.session(pair.accessToken()));
  }

  @Test
  void sessionWithoutLimitsNeverExpires() throws SQLException {
    Pair session = oauth.refresh(newSession());
    opens(session);

    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT expires_at IS NULL FROM sessions WHERE id = ?")) {
      statement.setLong(1, Tokens.session(session.accessToken()));
      ResultSet row = statement.executeQuery();
      assertThat(row.next() && row.getBoolean(1)).isTrue();
    }
    assertThat(Tokens.claims(session.refreshToken()).getExpirationTime()).isNull();
  }

  @Test
  void firstUseOfASuccessorWaitsForARefreshInFlight() throws Exception {
    Pair first = newSession();
    Pair second = oauth.refresh(first);
    AtomicBoolean refreshed = new AtomicBoolean();
    ExecutorService client = Executors.newSingleThreadExecutor();
    try (Connection refresh = lockSession(second)) {
      Future<?> uses = client.submit(() -> {
        while (!refreshed.get()) {
          profile(second).expect(200);
        }
      });
      Locks.awaitWaiterFor(refresh);
      refresh.rollback();
      refreshed.set(true);
      uses.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } finally {
      client.shutdown();
    }

    opens(second);
    advanceByHours(first);
    refused(oauth.refresh(first.refreshToken()), "used again");
  }

  @Test
  void firstUseThatCouldNotBeRecordedIsRecordedByTheNextRequest() throws SQLException {
    Pair first = newSession();
    Pair second = oauth.refresh(first);
    try (Connection refresh = lockSession(second)) {
      profile(second).expect(200);
      refresh.rollback();
    }

    profile(second).expect(200);

    advanceByHours(first);
    refused(oauth.refresh(first.refreshToken()), "used again");
  }

  @Test
  void refreshWithoutRotationDoesNotWaitForTheRowOfItsSession() throws SQLException {
    Pair session = newSession();

    try (Connection other = lockSession(session)) {
      signIn(session.refreshToken()).expect(200);
      other.rollback();
    }
  }

  /** Locks the row of a session as a refresh does, until the returned transaction ends. */
  private Connection lockSession(Pair pair) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT 1 FROM sessions WHERE id = ? FOR UPDATE")) {
      lock.setLong(1, Tokens.session(pair.accessToken()));
      lock.execute();
    }
    return connection;
  }

  private ApiResponse profile(Pair pair) {
    return anonymous.withBearer(pair.accessToken()).get(PROFILE);
  }

  private Pair newSession() {
    return oauth.open(Users.newIdentity());
  }

  private ApiResponse signIn(String bearer) {
    return anonymous.withBearer(bearer).get(LOGIN);
  }

  private void opens(Pair pair) {
    opens(pair.accessToken());
  }

  private void opens(String accessToken) {
    anonymous.withBearer(accessToken).get(PROFILE).expect(200);
  }

  private void opensNothing(Pair pair) {
    anonymous.withBearer(pair.accessToken()).get(PROFILE).expectRefusedBearer("has ended");
  }

  private static void refused(ApiResponse response, String reason) {
    response.expect(400);
    assertThat(response.text("error")).isEqualTo("invalid_grant");
    assertThat(response.text("error_description")).contains(reason);
  }

  private List<String> auditOf(Pair pair) {
    JsonNode entries =
        users.root().api().get("/api/audit?resource=sessions&per_page=1000").json();
    long session = Tokens.session(pair.accessToken());
    return entries.findParents("resource_id").stream()
        .filter(entry -> entry.path("resource_id").asLong() == session)
        .map(entry -> entry.path("action").asText())
        .toList();
  }

  /**
   * Moves the time at which this session was last seen five hours back, so that the test need not wait.
   */
  private void advanceByHours(Pair pair) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement("""
            UPDATE sessions SET seen_at = seen_at - interval '5 hours' WHERE id = ?""")) {
      statement.setLong(1, Tokens.session(pair.accessToken()));
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
