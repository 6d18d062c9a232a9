package org.tmtar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.AccessRule;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.RightsMatrix;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

@IntegrationTest
class AuditIT {

  static final List<AccessRule<AuditIT>> RULES = List.of(AccessRule.of(
      "listAudit", RightsMatrix.ADMINISTRATORS, (test, api) -> api.get("/api/audit")));

  private final Api anonymous;
  private final Users users;
  private final Locations locations;
  private final Events events;
  private final TestDatabase database;
  private final Person root;

  AuditIT(Api api, Users users, Locations locations, Events events, TestDatabase database) {
    this.anonymous = api;
    this.users = users;
    this.locations = locations;
    this.events = events;
    this.database = database;
    this.root = users.root();
  }

  @Test
  void changesOfALocationAreAudited() {
    Person editor = users.administratorOf(Locations.ROOT);
    String name = Locations.newName();
    ApiResponse created = editor
        .api()
        .post("/api/locations/", Locations.body(name, Locations.ROOT))
        .expect(201);
    long location = created.json().path("id").asLong();
    editor
        .api()
        .put("/api/locations/" + location, "{\"latitude\":1,\"longitude\":2}")
        .expect(200);
    editor.api().put("/api/locations/" + location, "{\"latitude\":1}").expect(200);
    editor.api().delete("/api/locations/" + location).expect(200);
    root.appoint(editor.id(), null).expect(200);

    List<JsonNode> entries = entries("resource=locations&actor=" + editor.id());

    assertThat(entries.stream().map(entry -> entry.path("action").asText()))
        .containsExactly("delete", "update", "create");
    JsonNode creation = entries.get(2);
    assertThat(((ObjectNode) creation.path("after")).put("has_children", false))
        .isEqualTo(created.json());
    assertThat(creation.path("before").isNull()).isTrue();
    assertThat(creation.path("resource_id").asLong()).isEqualTo(location);
    assertThat(creation.path("location_id").asLong()).isEqualTo(location);
    assertThat(creation.path("session").asLong()).isPositive();
    assertThat(creation.path("request_id").asText())
        .isEqualTo(created.header("X-Request-Id").orElseThrow());
    assertThat(Instant.parse(creation.path("at").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    assertThat(entries.get(1).path("before").toString())
        .isEqualTo("{\"latitude\":null,\"longitude\":null}");
    assertThat(entries.get(1).path("after").toString())
        .isEqualTo("{\"latitude\":1.0,\"longitude\":2.0}");
    assertThat(entries.get(0).path("before").path("name").asText()).isEqualTo(name);
    assertThat(entries.get(0).path("after").isNull()).isTrue();
  }

  @Test
  void changesOfAnEventAreAudited() {
    long city = locations.createUnder(Locations.ROOT);
    Person editor = users.administratorOf(city);
    long event = editor
        .api()
        .post("/api/events/", events.news(city).json())
        .expect(201)
        .json()
        .path("id")
        .asLong();
    editor.api().put("/api/events/" + event, "{\"active\":false}").expect(200);
    editor.api().delete("/api/events/" + event).expect(200);

    List<JsonNode> entries = entries("resource=events&actor=" + editor.id());

    assertThat(entries.stream().map(entry -> entry.path("action").asText()))
        .containsExactly("delete", "update", "create");
    assertThat(entries.get(1).path("before").path("active").asBoolean()).isTrue();
    assertThat(entries.get(1).path("after").path("active").asBoolean(true)).isFalse();
    assertThat(entries.get(1).path("after").has("title")).isFalse();
    assertThat(entries.get(1).path("location_id").asLong()).isEqualTo(city);
  }

  @Test
  void changesOfUsersAreAuditedWithoutPersonalData() {
    long location = locations.createUnder(Locations.ROOT);
    Person person = users.newcomer();
    person
        .api()
        .put("/api/users/", "{\"bdate\":\"1990-01-31\",\"sex\":\"female\",\"location_id\":1}")
        .expect(200);
    root.appoint(person.id(), location).expect(200);
    root.api().delete("/api/users/" + person.id()).expect(200);

    String all = entries("resource=users").stream()
        .filter(entry -> entry.path("resource_id").asLong() == person.id())
        .map(JsonNode::toString)
        .reduce("", String::concat);

    assertThat(all)
        .contains("\"action\":\"update\"", "\"action\":\"delete\"")
        .contains("\"after\":{\"admin_location_id\":%d}".formatted(location))
        .doesNotContain("1990", "female", person.identity());
  }

  @Test
  void sessionsAreAuditedFromTheSignInToTheEnd() {
    Person person = users.newcomer();
    users.signIn(person.identity());

    root.api().delete("/api/users/" + person.id()).expect(200);

    assertThat(entries("resource=sessions&actor=" + person.id()))
        .hasSize(2)
        .allMatch(entry -> entry.path("action").asText().equals("sign-in"));
    assertThat(entries("resource=sessions&actor=" + root.id()).stream()
            .filter(entry -> entry.path("action").asText().equals("end")))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void refusalsAreAudited() {
    Person person = users.newcomer();
    person.api().get("/api/users/" + root.id()).expectProblem(403, "access-denied");
    ApiResponse refused =
        anonymous.withBearer("two.parts.of").get("/api/users/login").expect(401);

    JsonNode denied = entries("actor=" + person.id() + "&resource=users").get(0);
    assertThat(denied.path("action").asText()).isEqualTo("refuse");
    assertThat(denied.path("resource_id").asLong()).isEqualTo(root.id());
    assertThat(denied.path("after").path("reason").asText()).startsWith("GET: You don't have");
    JsonNode signIn = entries("resource=sessions").stream()
        .filter(entry -> entry
            .path("request_id")
            .asText()
            .equals(refused.header("X-Request-Id").orElseThrow()))
        .findFirst()
        .orElseThrow();
    assertThat(signIn.path("actor").isNull()).isTrue();
    assertThat(signIn.path("after").path("reason").asText())
        .isNotBlank()
        .doesNotContain("two.parts.of");
  }

  @Test
  void forgedBearersAreAuditedAndMissingOnesAreNot() {
    ApiResponse forged = anonymous.withBearer("a.b.c").get("/api/events/news/1").expect(401);
    ApiResponse missing = anonymous.get("/api/events/news/1").expect(401);

    List<String> requests = entries("resource=events").stream()
        .map(entry -> entry.path("request_id").asText())
        .toList();
    assertThat(requests)
        .contains(forged.header("X-Request-Id").orElseThrow())
        .doesNotContain(missing.header("X-Request-Id").orElseThrow());
  }

  @Test
  void refusedChangeHasNoEntryOfAChange() {
    Person editor = users.administratorOf(locations.createUnder(Locations.ROOT));
    editor.api().post("/api/locations/", "{\"name\":\"x\",\"root\":1}").expect(403);
    ApiResponse invalid = root.api()
        .post("/api/locations/", Locations.body("root", Locations.ROOT))
        .expect(400);

    assertThat(entries("resource=locations&actor=" + editor.id()))
        .hasSize(1)
        .allMatch(entry -> entry.path("action").asText().equals("refuse"));
    assertThat(entries(""))
        .noneMatch(entry -> entry
            .path("request_id")
            .asText()
            .equals(invalid.header("X-Request-Id").orElseThrow()));
  }

  @Test
  void changeThatCannotBeAuditedIsRolledBack() throws SQLException {
    long city = locations.createUnder(Locations.ROOT);
    asOwner("REVOKE INSERT ON audit_entries FROM " + TestDatabase.APPLICATION);
    try {
      root.api()
          .put("/api/locations/" + city, "{\"latitude\":1,\"longitude\":1}")
          .expectProblem(500, "internal-error");
    } finally {
      asOwner("GRANT INSERT ON audit_entries TO " + TestDatabase.APPLICATION);
    }

    assertThat(locations.get(city).path("latitude").isNull()).isTrue();
  }

  @Test
  void refusalIsVisibleToAdministratorsOfTheLocation() {
    long city = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    Person stranger = users.administratorOf(locations.createUnder(Locations.ROOT));
    stranger.api().delete("/api/locations/" + district).expectProblem(403, "access-denied");

    Person visitor = users.newcomer();
    visitor.api().delete("/api/locations/" + district).expectProblem(403, "access-denied");
    assertThat(entriesFor(users.administratorOf(city).api(), "actor=" + visitor.id()))
        .hasSize(1);
    assertThat(entriesFor(users.administratorOf(city).api(), "actor=" + stranger.id()))
        .hasSize(1)
        .allMatch(entry -> entry.path("resource_id").asLong() == district)
        .allMatch(entry -> entry.path("action").asText().equals("refuse"));
  }

  @Test
  void deletionOfALocationAuditsAllDeletedResources() {
    long city = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    Person editor = users.administratorOf(district);
    Person citizen = users.newcomer();
    citizen.api().put("/api/users/", "{\"location_id\":%d}".formatted(district)).expect(200);
    long event = events.news(district).titled("Walk").create();
    ApiResponse deleted = root.api().delete("/api/locations/" + city).expect(200);

    List<JsonNode> entries = entries("").stream()
        .filter(entry -> entry
            .path("request_id")
            .asText()
            .equals(deleted.header("X-Request-Id").orElseThrow()))
        .toList();

    assertThat(entries.stream()
            .map(entry -> "%s %s %s"
                .formatted(
                    entry.path("action").asText(),
                    entry.path("resource").asText(),
                    entry.path("resource_id").asText())))
        .containsExactlyInAnyOrder(
            "delete locations " + city,
            "delete locations " + district,
            "delete events " + event,
            "update users " + editor.id(),
            "update users " + citizen.id());
    assertThat(entries.toString())
        .contains("\"title\":\"Walk\"", "\"short_description\":\"in short\"");
    assertThat(entries.stream()
            .filter(entry -> entry.path("resource_id").asLong() == citizen.id())
            .filter(entry -> entry.path("resource").asText().equals("users")))
        .allMatch(entry -> entry.path("location_id").isNull());
  }

  @Test
  void updateWithoutAChangeIsNotAudited() {
    Person person = users.newcomer();
    person.api().put("/api/users/", "{}").expect(200);

    assertThat(entries("resource=users&actor=" + person.id())).isEmpty();
  }

  @Test
  void ownerDeletesOldEntriesWithASettingInItsTransaction() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL tmtar.audit_retention = 'delete'");
      statement.execute("DELETE FROM audit_entries WHERE at < now() - interval '2 years'");
      assertThatThrownBy(() -> statement.execute("UPDATE audit_entries SET actor_id = 1"))
          .isInstanceOf(SQLException.class);
      connection.rollback();
    }
  }

  @Test
  void administratorReadsEntriesOfItsSubtreeAlsoOfDeletedLocations() {
    long city = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    long gone = locations.createUnder(district);
    long elsewhere = locations.createUnder(Locations.ROOT);
    events.news(elsewhere).create();
    long event = events.news(gone).create();
    root.api().delete("/api/locations/" + gone).expect(200);
    Person mayor = users.administratorOf(city);
    Person neighbour = users.administratorOf(elsewhere);

    List<JsonNode> entries = entriesFor(mayor.api(), "");

    assertThat(entries.stream().map(entry -> entry.path("location_id").asLong()))
        .containsOnly(city, district, gone);
    assertThat(entries.stream()
            .filter(entry -> entry.path("resource").asText().equals("events"))
            .map(entry -> entry.path("resource_id").asLong()))
        .containsOnly(event);
    assertThat(entriesFor(neighbour.api(), ""))
        .noneMatch(entry -> entry.path("location_id").asLong() == gone);
  }

  @Test
  void entriesAreReadInPagesNewestFirst() {
    long city = locations.createUnder(Locations.ROOT);
    for (int i = 0; i < 5; i++) {
      locations.createUnder(city);
    }
    Api mayor = users.administratorOf(city).api();

    ApiResponse second =
        mayor.get("/api/audit?page=2&per_page=3&resource=locations").expect(200);

    assertThat(second.json()).hasSize(3);
    assertThat(second.header("X-Total-Count")).contains("6");
    assertThat(second.json().path(0).path("id").asLong())
        .isGreaterThan(second.json().path(1).path("id").asLong());
    assertThat(mayor.get("/api/audit?page=1000000000000").expect(200).json()).isEmpty();
    mayor.get("/api/audit?actor=x").expectInvalid("/actor");
    mayor.get("/api/audit?actor=0&page=0").expectInvalid("/actor", "/page");
    mayor.get("/api/audit?resource=" + "x".repeat(33)).expectInvalid("/resource");
    assertThat(mayor.get("/api/audit?resource=%27%20OR%201%3D1").expect(200).json())
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> readingRequiresAnAdministrator() {
    return new RightsMatrix(anonymous, users, locations).tests(RULES, this);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entries SET actor_id = 1",
        "DELETE FROM audit_entries",
        "TRUNCATE audit_entries"
      })
  void ownerOfTheTableCannotChangeEntries(String statement) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement change = connection.createStatement()) {
      assertThatThrownBy(() -> change.execute(statement))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("audit entries are never changed or deleted");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entries SET actor_id = 1",
        "DELETE FROM audit_entries",
        "TRUNCATE audit_entries",
        "ALTER TABLE audit_entries DISABLE TRIGGER ALL",
        "DROP TABLE audit_entries",
        "DELETE FROM flyway_schema_history"
      })
  void applicationRoleCannotChangeEntries(String statement) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement change = connection.createStatement()) {
      change.execute("SET ROLE " + TestDatabase.APPLICATION);
      assertThatThrownBy(() -> change.execute(statement))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  private void asOwner(String statement) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement change = connection.createStatement()) {
      change.execute(statement);
    }
  }

  private List<JsonNode> entries(String filter) {
    return entriesFor(root.api(), filter);
  }

  private static List<JsonNode> entriesFor(Api api, String filter) {
    JsonNode list = api.get("/api/audit?per_page=1000&" + filter).expect(200).json();
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
