package org.tmtar.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Tokens;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** The access of users to their own data, and the erasure of their accounts. */
@IntegrationTest
class AccountIT {

  private static final String PROFILE = "/api/users/profile";
  private static final String EXPORT = "/api/users/profile/export";
  private static final String LOGIN = "/api/users/login";

  private final Api anonymous;
  private final Users users;
  private final Locations locations;
  private final TestDatabase database;

  AccountIT(Api api, Users users, Locations locations, TestDatabase database) {
    this.anonymous = api;
    this.users = users;
    this.locations = locations;
    this.database = database;
  }

  @Test
  void exportHasTheAccountItsSessionsAndItsAuditEntries() {
    long location = locations.createUnder(Locations.ROOT);
    Person person = users.administratorOf(location);
    person
        .api()
        .put("/api/users/", "{\"bdate\":\"1994-03-21\",\"sex\":\"other\"}")
        .expect(200);

    ApiResponse response = person.api().get(EXPORT).expect(200);

    assertThat(response.header("Content-Disposition").orElseThrow()).startsWith("attachment");
    assertThat(response.header("Cache-Control")).contains("no-store");
    JsonNode account = response.json().path("account");
    assertThat(account.path("id").asLong()).isEqualTo(person.id());
    assertThat(account.path("identity").asText()).isEqualTo(person.identity());
    assertThat(account.path("bdate").asText()).isEqualTo("1994-03-21");
    assertThat(account.path("admin_location_id").asLong()).isEqualTo(location);
    assertThat(response.json().path("sessions").findValuesAsText("id"))
        .containsExactly(Long.toString(Tokens.session(person.accessToken())));
    JsonNode audit = response.json().path("audit");
    assertThat(audit.findValuesAsText("action"))
        .containsExactly("create", "sign-in", "update", "update");
  }

  @Test
  void exportOfAnySizeIsComplete() {
    Person person = users.newcomer();
    addAuditEntriesOf(person, 2500);

    JsonNode audit = person.api().get(EXPORT).expect(200).json().path("audit");

    assertThat(audit.findValuesAsText("id")).hasSize(2502).doesNotHaveDuplicates();
  }

  @Test
  void exportHasNoDataOfOtherUsers() {
    Person one = users.newcomer();
    Person other = users.newcomer();

    String export = one.api().get(EXPORT).expect(200).body();

    assertThat(export).contains(one.identity()).doesNotContain(other.identity());
    anonymous.get(EXPORT).expectMissingBearer();
  }

  @Test
  void erasureRemovesAccountAndSessionsAndTheNextSignInCreatesANewUser() {
    Person person = users.newcomer();
    Person elsewhere = users.signIn(person.identity());

    ApiResponse erased = person.api().delete(PROFILE).expect(200);

    assertThat(erased.body())
        .isEqualTo("{\"status\":\"Success\",\"id\":%d}".formatted(person.id()));
    person.api().get(PROFILE).expectRefusedBearer("session has ended");
    elsewhere.api().get(PROFILE).expectRefusedBearer("session has ended");
    anonymous.withBearer(person.refreshToken()).get(LOGIN).expect(401);
    users.root().api().get("/api/users/" + person.id()).expectProblem(404, "not-found");
    person.api().delete(PROFILE).expect(401);
    assertThat(users.signIn(person.identity()).id()).isNotEqualTo(person.id());
  }

  @Test
  void erasureLeavesNoIdentifyingDataInTheAudit() {
    Person person = users.newcomer();
    person.api().put("/api/users/", "{\"bdate\":\"1994-03-21\"}").expect(200);
    person.api().delete(PROFILE).expect(200);

    String audit = users
        .root()
        .api()
        .get("/api/audit?per_page=1000&actor=" + person.id())
        .expect(200)
        .body();

    assertThat(audit).contains("\"delete\"").doesNotContain(person.identity(), "1994-03-21");
  }

  @Test
  void lastRootCannotEraseItself() {
    Person root = users.root();

    root.api().delete(PROFILE).expectProblem(409, "last-root");

    root.api().get(PROFILE).expect(200);
  }

  @Test
  void accountThatWasChangedAfterItWasReadIsNotErased() {
    Person person = users.newcomer();
    String version = person.api().get(PROFILE).header("ETag").orElseThrow();
    person.api().put("/api/users/", "{\"sex\":\"other\"}").expect(200);

    person
        .api()
        .withHeader("If-Match", version)
        .delete(PROFILE)
        .expectProblem(412, "stale-version");

    person.api().get(PROFILE).expect(200);
  }

  private void addAuditEntriesOf(Person person, int count) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement("""
            INSERT INTO audit_entries (at, actor_id, action, resource, place_ids, request_id)
            SELECT now(), ?, 'update', 'events', '{}', 'test' FROM generate_series(1, ?)""")) {
      statement.setLong(1, person.id());
      statement.setInt(2, count);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
