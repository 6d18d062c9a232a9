package org.tmtar.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

@IntegrationTest
class SessionIT {

  private static final String SESSIONS = "/api/users/sessions";
  private static final String PROFILE = "/api/users/profile";
  private static final String LOGIN = "/api/users/login";
  private static final String LOGOUT = "/api/users/logout";

  private final Api anonymous;
  private final Users users;

  SessionIT(Api api, Users users) {
    this.anonymous = api;
    this.users = users;
  }

  @Test
  void sessionsAreListedNewestFirstWithTheirOrigin() {
    Api phone = anonymous.withHeader("User-Agent", "TakeMeToAR/2.1");
    String identity = Users.newIdentity();
    Instant before = Instant.now().minusSeconds(60);
    phone.withBearer(identity).get(LOGIN).expect(200);
    Person person = users.signIn(identity);

    JsonNode listed = person.api().get(SESSIONS).expect(200).json();

    assertThat(listed).hasSize(2);
    assertThat(listed.get(0).path("id").asLong()).isEqualTo(Tokens.session(person.accessToken()));
    assertThat(listed.get(0).path("current").asBoolean()).isTrue();
    assertThat(listed.get(1).path("current").asBoolean()).isFalse();
    assertThat(listed.get(1).path("user_agent").asText()).isEqualTo("TakeMeToAR/2.1");
    assertThat(listed.get(1).path("address").asText()).isEqualTo("127.0.0.1");
    assertThat(Instant.parse(listed.get(1).path("created_at").asText()))
        .isBetween(before, Instant.now().plusSeconds(60));
  }

  @Test
  void sessionsAreListedInPages() {
    String identity = Users.newIdentity();
    users.signIn(identity);
    users.signIn(identity);
    Person person = users.signIn(identity);

    ApiResponse page = person.api().get(SESSIONS + "?per_page=2&page=2").expect(200);

    assertThat(page.json()).hasSize(1);
    assertThat(page.header("X-Total-Count")).contains("3");
    person.api().get(SESSIONS + "?page=0").expectInvalid("/page");
  }

  @Test
  void endedSessionIsInvalidFromTheNextRequest() {
    String identity = Users.newIdentity();
    Person lostPhone = users.signIn(identity);
    Person newPhone = users.signIn(identity);
    long lost = Tokens.session(lostPhone.accessToken());

    ApiResponse ended = newPhone.api().delete(SESSIONS + "/" + lost).expect(200);

    assertThat(ended.body()).isEqualTo("{\"status\":\"Success\",\"id\":%d}".formatted(lost));
    lostPhone.api().get(PROFILE).expectRefusedBearer("session has ended");
    anonymous
        .withBearer(lostPhone.refreshToken())
        .get(LOGIN)
        .expectRefusedBearer("session has ended");
    newPhone.api().get(PROFILE).expect(200);
    newPhone.api().delete(SESSIONS + "/" + lost).expectProblem(404, "not-found");
  }

  @Test
  void sessionOfAnotherUserIsNotFound() {
    Person owner = users.newcomer();
    long session = Tokens.session(owner.accessToken());

    users.root().api().delete(SESSIONS + "/" + session).expectProblem(404, "not-found");
    users.newcomer().api().delete(SESSIONS + "/" + session).expectProblem(404, "not-found");

    owner.api().get(PROFILE).expect(200);
  }

  @Test
  void allSessionsEndTogether() {
    String identity = Users.newIdentity();
    Person one = users.signIn(identity);
    Person other = users.signIn(identity);

    ApiResponse ended = one.api().delete(SESSIONS).expect(200);

    assertThat(ended.body()).isEqualTo("{\"status\":\"Success\",\"sessions\":2}");
    one.api().get(PROFILE).expect(401);
    other.api().get(PROFILE).expect(401);
  }

  @Test
  void allOtherSessionsEndAndTheCurrentSessionContinues() {
    String identity = Users.newIdentity();
    Person one = users.signIn(identity);
    Person other = users.signIn(identity);

    ApiResponse ended = one.api().delete(SESSIONS + "?others=true").expect(200);

    assertThat(ended.json().path("sessions").asInt()).isEqualTo(1);
    one.api().get(PROFILE).expect(200);
    other.api().get(PROFILE).expect(401);
    assertThat(one.api().get(SESSIONS).json()).hasSize(1);
    assertThat(
            one.api().delete(SESSIONS + "?others=true").json().path("sessions").asInt())
        .isZero();
  }

  @Test
  void invalidBooleanParameterEndsNoSession() {
    Person person = users.newcomer();

    person.api().delete(SESSIONS + "?others=maybe").expectInvalid("/others");

    person.api().get(PROFILE).expect(200);
  }

  @Test
  void logoutEndsOnlyTheCurrentSession() {
    String identity = Users.newIdentity();
    Person one = users.signIn(identity);
    Person other = users.signIn(identity);

    ApiResponse response = one.api().send("POST", LOGOUT, null).expect(200);

    assertThat(response.json().path("id").asLong()).isEqualTo(Tokens.session(one.accessToken()));
    one.api().send("POST", LOGOUT, null).expectRefusedBearer("session has ended");
    anonymous.withBearer(one.refreshToken()).get(LOGIN).expect(401);
    other.api().get(PROFILE).expect(200);
  }

  @Test
  void endOfASessionIsAudited() {
    String identity = Users.newIdentity();
    Person one = users.signIn(identity);
    Person other = users.signIn(identity);
    one.api().delete(SESSIONS + "?others=true").expect(200);

    JsonNode newest = users
        .root()
        .api()
        .get("/api/audit?resource=sessions&actor=" + one.id())
        .expect(200)
        .json()
        .get(0);

    assertThat(newest.path("action").asText()).isEqualTo("end");
    assertThat(newest.path("resource_id").asLong()).isEqualTo(Tokens.session(other.accessToken()));
    assertThat(newest.path("session").asLong()).isEqualTo(Tokens.session(one.accessToken()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"access", "refresh"})
  void accessAndRefreshTokenRevokeTheirSession(String kind) {
    Person person = users.newcomer();
    OAuth oauth = OAuth.of(anonymous);
    String token = kind.equals("access") ? person.accessToken() : person.refreshToken();

    assertThat(oauth.revoke(token).expect(200).body()).isEmpty();

    person.api().get(PROFILE).expectRefusedBearer("session has ended");
    oauth.revoke(token).expect(200);
  }

  @Test
  void invalidTokenRevokesNothingAndHasTheSameResponse() {
    Person person = users.newcomer();
    OAuth oauth = OAuth.of(anonymous);
    String[] parts = person.accessToken().split("\\.", -1);

    for (String token : List.of(
        "x", "a.b.c", parts[0] + "." + parts[1] + ".AAAA", parts[0] + "." + parts[1] + ".")) {
      oauth.revoke(token).expect(200);
    }

    person.api().get(PROFILE).expect(200);
  }

  @Test
  void listingAndEndingSessionsRequiresASession() {
    anonymous.get(SESSIONS).expectMissingBearer();
    anonymous.delete(SESSIONS).expectMissingBearer();
    anonymous.delete(SESSIONS + "/1").expectMissingBearer();
    anonymous.send("POST", LOGOUT, null).expectMissingBearer();
  }
}
