package org.tmtar.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** The sessions of other users, which root lists and ends. */
@IntegrationTest
class UserSessionIT {

  private static final String PROFILE = "/api/users/profile";

  private final Users users;
  private final Api root;

  UserSessionIT(Users users) {
    this.users = users;
    this.root = users.root().api();
  }

  @Test
  void rootListsTheSessionsOfAUserNewestFirst() {
    Person first = users.newcomer();
    Person second = users.signIn(first.identity());

    JsonNode listed = root.get(sessionsOf(first)).expect(200).json();

    assertThat(listed.findValuesAsText("id"))
        .containsExactly(
            Long.toString(Tokens.session(second.accessToken())),
            Long.toString(Tokens.session(first.accessToken())));
    assertThat(listed.findValuesAsText("current")).containsOnly("false");
    ApiResponse page = root.get(sessionsOf(first) + "?per_page=1&page=2").expect(200);
    assertThat(page.json()).hasSize(1);
    assertThat(page.header("X-Total-Count")).contains("2");
  }

  @Test
  void rootEndsOneSessionOfAUser() {
    Person lost = users.newcomer();
    Person kept = users.signIn(lost.identity());
    long session = Tokens.session(lost.accessToken());

    ApiResponse ended = root.delete(sessionsOf(lost) + "/" + session).expect(200);

    assertThat(ended.body()).isEqualTo("{\"status\":\"Success\",\"id\":%d}".formatted(session));
    lost.api().get(PROFILE).expectRefusedBearer("session has ended");
    kept.api().get(PROFILE).expect(200);
    root.delete(sessionsOf(lost) + "/" + session).expectProblem(404, "not-found");
  }

  @Test
  void sessionOfAnotherUserIsNotFound() {
    Person one = users.newcomer();
    Person other = users.newcomer();

    root.delete(sessionsOf(one) + "/" + Tokens.session(other.accessToken()))
        .expectProblem(404, "not-found");

    other.api().get(PROFILE).expect(200);
  }

  @Test
  void rootEndsAllSessionsOfAUserThatMaySignInAgain() {
    Person one = users.newcomer();
    Person two = users.signIn(one.identity());

    ApiResponse ended = root.delete(sessionsOf(one)).expect(200);

    assertThat(ended.body()).isEqualTo("{\"status\":\"Success\",\"sessions\":2}");
    one.api().get(PROFILE).expect(401);
    two.api().get(PROFILE).expect(401);
    users.signIn(one.identity()).api().get(PROFILE).expect(200);
    JsonNode audit = root.get("/api/audit?resource=sessions&per_page=1000").json();
    assertThat(audit.findValuesAsText("resource_id"))
        .contains(Long.toString(Tokens.session(two.accessToken())));
  }

  @Test
  void unknownUserIsNotFound() {
    root.get("/api/users/999999999/sessions").expectProblem(404, "not-found");
    root.delete("/api/users/999999999/sessions").expectProblem(404, "not-found");
    root.delete("/api/users/999999999/sessions/1").expectProblem(404, "not-found");
    root.get("/api/users/x/sessions").expectProblem(404, "not-found");
    root.delete(sessionsOf(users.newcomer()) + "/99999999999999999999")
        .expectProblem(404, "not-found");
  }

  private static String sessionsOf(Person person) {
    return "/api/users/%d/sessions".formatted(person.id());
  }
}
