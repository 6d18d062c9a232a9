package org.tmtar.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.ConcurrentTasks;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** Users that root blocks. */
@IntegrationTest
class BlockedUserIT {

  private static final String LOGIN = "/api/users/login";
  private static final String PROFILE = "/api/users/profile";

  private final Api anonymous;
  private final Users users;
  private final Locations locations;
  private final TestIssuer issuer;
  private final Person root;

  BlockedUserIT(Api api, Users users, Locations locations, TestIssuer issuer) {
    this.anonymous = api;
    this.users = users;
    this.locations = locations;
    this.issuer = issuer;
    this.root = users.root();
  }

  @Test
  void sessionsOfABlockedUserEndImmediately() {
    Person person = users.newcomer();
    Person elsewhere = users.signIn(person.identity());

    ApiResponse blocked = block(person.id(), true).expect(200);

    assertThat(blocked.json().path("blocked").asBoolean()).isTrue();
    person.api().get(PROFILE).expectRefusedBearer("session has ended");
    elsewhere.api().get(PROFILE).expectRefusedBearer("session has ended");
    anonymous.withBearer(person.refreshToken()).get(LOGIN).expectRefusedBearer("has ended");
    ApiResponse refreshed = OAuth.of(anonymous).refresh(person.refreshToken()).expect(400);
    assertThat(refreshed.text("error")).isEqualTo("invalid_grant");
  }

  @Test
  void blockedUserCannotSignInUntilTheBlockIsLifted() {
    Person person = users.newcomer();
    block(person.id(), true).expect(200);

    ApiResponse refused = signIn(person.identity()).expectProblem(403, "access-denied");
    anonymous
        .withBearer(person.identity())
        .send("POST", LOGIN, null)
        .expectProblem(403, "access-denied");
    ApiResponse exchanged = OAuth.of(anonymous).exchange(person.identity()).expect(400);

    assertThat(refused.text("detail")).contains("blocked");
    assertThat(exchanged.text("error")).isEqualTo("invalid_request");
    assertThat(exchanged.text("error_description")).contains("blocked");
    assertThat(auditOf("sessions").get(0).path("after").path("reason").asText())
        .contains("blocked");

    block(person.id(), false).expect(200);
    assertThat(users.signIn(person.identity()).id()).isEqualTo(person.id());
    person.api().get(PROFILE).expect(401);
  }

  @Test
  void blockAppliesToTokensOfAnIdentityProviderToo() {
    String subject = Users.newIdentity();
    long id = users.signIn(issuer.accessToken(subject)).id();
    block(id, true).expect(200);

    signIn(issuer.accessToken(subject)).expectProblem(403, "access-denied");
  }

  @Test
  void blockIsAudited() {
    Person person = users.newcomer();

    block(person.id(), true).expect(200);
    block(person.id(), true).expect(200);

    List<JsonNode> entries = new ArrayList<>();
    auditOf("users").forEach(entry -> {
      if (entry.path("resource_id").asLong() == person.id()) {
        entries.add(entry);
      }
    });
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).path("before").toString()).isEqualTo("{\"blocked\":false}");
    assertThat(entries.get(0).path("after").toString()).isEqualTo("{\"blocked\":true}");
    assertThat(entries.get(0).path("actor").asLong()).isEqualTo(root.id());
  }

  @Test
  void onlyRootBlocks() {
    long location = locations.createUnder(Locations.ROOT);
    long below = locations.createUnder(location);
    Person editor = users.administratorOf(location);
    Person administered = users.administratorOf(below);
    String path = "/api/users/" + administered.id();

    editor.api().put(path, "{\"blocked\":true}").expectProblem(403, "access-denied");
    editor.api().put(path, "{\"blocked\":false}").expectProblem(403, "access-denied");
    editor
        .api()
        .put(path, "{\"admin_location_id\":null,\"blocked\":true}")
        .expectProblem(403, "access-denied");

    assertThat(administered.profile().path("admin_location_id").asLong()).isEqualTo(below);
  }

  @Test
  void invalidBlockIsRefused() {
    String path = "/api/users/" + users.newcomer().id();

    root.api().put(path, "{\"blocked\":null}").expectInvalid("/blocked");
    root.api().put(path, "{\"blocked\":\"maybe\"}").expectInvalid("/blocked");
    root.api().put(path, "{\"blocked\":{}}").expectInvalid("/blocked");
    root.api().put("/api/users/999999999", "{\"blocked\":true}").expectProblem(404, "not-found");
  }

  @Test
  void blockOfAStaleVersionIsRefused() {
    Person person = users.newcomer();

    root.api()
        .withHeader("If-Match", "\"77\"")
        .put("/api/users/" + person.id(), "{\"blocked\":true}")
        .expectProblem(412, "stale-version");

    person.api().get(PROFILE).expect(200);
  }

  @Test
  void lastRootThatIsNotBlockedCanNeitherBeBlockedNorRemoved() {
    Person second = users.administratorOf(Locations.ROOT);
    block(second.id(), true).expect(200);

    try {
      block(root.id(), true).expectProblem(409, "last-root");
      root.appoint(root.id(), null).expectProblem(409, "last-root");
      root.api().delete("/api/users/" + root.id()).expectProblem(409, "last-root");
      root.api().get(PROFILE).expect(200);
    } finally {
      root.appoint(second.id(), null).expect(200);
    }
  }

  @Test
  void concurrentSignInsLeaveNoSessionOfABlockedUser() {
    for (int round = 0; round < 5; round++) {
      Person person = users.newcomer();
      List<Callable<ApiResponse>> requests = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        requests.add(() -> signIn(person.identity()));
      }
      requests.add(3, () -> block(person.id(), true));

      List<ApiResponse> responses = ConcurrentTasks.runConcurrently(requests);

      assertThat(responses).extracting(ApiResponse::status).isSubsetOf(200, 403);
      block(person.id(), false).expect(200);
      Api admin = root.api();
      assertThat(admin
              .get("/api/users/%d/sessions".formatted(person.id()))
              .expect(200)
              .json())
          .isEmpty();
    }
  }

  private ApiResponse signIn(String bearer) {
    return anonymous.withBearer(bearer).get(LOGIN);
  }

  private ApiResponse block(long user, boolean isBlocked) {
    return root.api().put("/api/users/" + user, "{\"blocked\":%s}".formatted(isBlocked));
  }

  private JsonNode auditOf(String resource) {
    return root.api()
        .get("/api/audit?per_page=1000&resource=" + resource)
        .expect(200)
        .json();
  }
}
