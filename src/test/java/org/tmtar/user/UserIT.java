package org.tmtar.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

@IntegrationTest
class UserIT {

  private static final int MAX_PER_PAGE = 1000;

  private static final String OWN = "/api/users/";

  private final Users users;
  private final Locations locations;
  private final Person person;
  private final Person root;

  UserIT(Users users, Locations locations) {
    this.users = users;
    this.locations = locations;
    this.person = users.newcomer();
    this.root = users.root();
  }

  @Test
  void newUserHasOnlyAnIdentity() {
    assertThat(person.profile().toString())
        .isEqualTo(
            "{\"id\":%d,\"identity\":\"%s\",\"bdate\":null,\"location_id\":null,\"sex\":null,\"admin_location_id\":null}"
                .formatted(person.id(), person.identity()));
  }

  @Test
  void updateOfTheProfileChangesOnlyTheMembersSent() {
    long location = locations.createUnder(Locations.ROOT);
    person.api().put(OWN, "{\"bdate\":\"1990-01-31\",\"sex\":\"female\"}").expect(200);

    ApiResponse response =
        person.api().put(OWN, "{\"location_id\":%d}".formatted(location)).expect(200);

    assertThat(response.text("bdate")).isEqualTo("1990-01-31");
    assertThat(response.text("sex")).isEqualTo("female");
    assertThat(response.json().path("location_id").asLong()).isEqualTo(location);
    assertThat(person.profile()).isEqualTo(response.json());
  }

  @Test
  void nullClearsAMemberOfTheProfile() {
    person
        .api()
        .put(OWN, "{\"bdate\":\"1990-01-31\",\"sex\":\"other\",\"location_id\":1}")
        .expect(200);

    person.api().put(OWN, "{\"bdate\":null,\"sex\":null,\"location_id\":null}").expect(200);

    JsonNode profile = person.profile();
    assertThat(profile.path("bdate").isNull()).isTrue();
    assertThat(profile.path("sex").isNull()).isTrue();
    assertThat(profile.path("location_id").isNull()).isTrue();
  }

  @Test
  void numericStringsAreAcceptedAndUnknownMembersAndRightsAreIgnored() {
    ApiResponse response = person
        .api()
        .put(OWN, "{\"location_id\":\"1\",\"id\":1,\"admin_location_id\":1,\"colour\":\"red\"}")
        .expect(200);

    assertThat(response.json().path("location_id").asLong()).isEqualTo(1);
    assertThat(response.json().path("id").asLong()).isEqualTo(person.id());
    assertThat(response.json().path("admin_location_id").isNull()).isTrue();
  }

  @Test
  void invalidMembersOfTheProfileAreRefused() {
    refuse("{\"location_id\":999999999}", "/location_id");
    refuse("{\"location_id\":-1,\"bdate\":\"2999-01-01\"}", "/location_id", "/bdate");
    refuse("{\"location_id\":1.5}", "/location_id");
    refuse("{\"location_id\":99999999999999999999}", "/location_id");
    refuse("{\"location_id\":true}", "/location_id");
    refuse("{\"location_id\":{}}", "/location_id");
    refuse("{\"bdate\":\"31.01.1990\"}", "/bdate");
    refuse("{\"bdate\":\"10000-01-01\"}", "/bdate");
    refuse("{\"bdate\":\"-0044-03-15\"}", "/bdate");
    refuse("{\"bdate\":\"0000-01-01\"}", "/bdate");
    refuse("{\"bdate\":[2000,1,1]}", "/bdate");
    refuse("{\"bdate\":9000}", "/bdate");
    refuse("{\"sex\":\"unknown\"}", "/sex");
    refuse("{\"sex\":1}", "/sex");
    refuse("[]", "");
    refuse("null", "");
    assertThat(person.profile().path("location_id").isNull()).isTrue();
  }

  @Test
  void entityTagChangesWithTheUser() {
    ApiResponse first = person.api().get("/api/users/profile").expect(200);
    String tag = first.header("ETag").orElseThrow();

    Api knowing = person.api().withHeader("If-None-Match", tag);
    knowing.get("/api/users/profile").expect(304);
    person.api().put(OWN, "{\"sex\":\"male\"}").expect(200);

    person
        .api()
        .withHeader("If-Match", "\"77\"")
        .get("/api/users/profile")
        .expectProblem(412, "stale-version");
    ApiResponse changed = knowing.get("/api/users/profile").expect(200);
    assertThat(changed.header("ETag")).isPresent().isNotEqualTo(first.header("ETag"));
  }

  /** A browser that two users share has the same path in its cache for both. */
  @Test
  void profileOfAnotherUserHasAnotherEntityTag() {
    Users.Person other = users.newcomer();
    String tag = other.api().get("/api/users/profile").header("ETag").orElseThrow();

    ApiResponse profile =
        person.api().withHeader("If-None-Match", tag).get("/api/users/profile").expect(200);

    assertThat(profile.json().path("id").asLong()).isEqualTo(person.id());
  }

  @Test
  void lostUpdateIsRefused() {
    String stale = person.api().get("/api/users/profile").header("ETag").orElseThrow();
    ApiResponse fresh = person.api().put(OWN, "{\"sex\":\"male\"}").expect(200);

    person
        .api()
        .withHeader("If-Match", stale)
        .put(OWN, "{\"sex\":\"other\"}")
        .expectProblem(412, "stale-version");
    person
        .api()
        .withHeader("If-Match", fresh.header("ETag").orElseThrow())
        .put(OWN, "{\"sex\":\"female\"}")
        .expect(200);
    root.api()
        .withHeader("If-Match", stale)
        .delete("/api/users/" + person.id())
        .expectProblem(412, "stale-version");
    assertThat(person.profile().path("sex").asText()).isEqualTo("female");
  }

  @Test
  void rootListsAllUsersInPagesThatNeitherRepeatNorSkip() {
    IntStream.range(0, 5).forEach(i -> users.newcomer());
    int total = Integer.parseInt(root.api()
        .get("/api/users?per_page=1")
        .expect(200)
        .header("X-Total-Count")
        .orElseThrow());
    List<Long> ids = IntStream.rangeClosed(1, (total + MAX_PER_PAGE - 1) / MAX_PER_PAGE)
        .mapToObj(page -> "/api/users?per_page=%d&page=%d".formatted(MAX_PER_PAGE, page))
        .flatMap(page -> ids(root.api().get(page).expect(200)).stream())
        .toList();
    assertThat(ids).hasSize(total).isSorted().doesNotHaveDuplicates();
    assertThat(ids).contains(person.id(), root.id());

    ApiResponse second = root.api().get("/api/users?page=2&per_page=3").expect(200);

    assertThat(ids(second)).isEqualTo(ids.subList(3, 6));
    assertThat(second.links())
        .contains(
            "</api/users?per_page=3&page=1>; rel=\"first\"",
            "</api/users?per_page=3&page=1>; rel=\"prev\"",
            "</api/users?per_page=3&page=3>; rel=\"next\"");
  }

  @Test
  void pageBeyondTheEndIsEmptyAndInvalidPagesAreRefused() {
    assertThat(root.api().get("/api/users?page=2000000000").expect(200).json()).isEmpty();
    root.api().get("/api/users?page=0").expectInvalid("/page");
    root.api().get("/api/users?page=-1&per_page=0").expectInvalid("/page", "/per_page");
    assertThat(root.api().get("/api/users?page=1000000000000").expect(200).json())
        .isEmpty();
    root.api().get("/api/users?page=99999999999999999999").expectInvalid("/page");
    root.api().get("/api/users?per_page=1001").expectInvalid("/per_page");
    root.api().get("/api/users?page=x").expectInvalid("/page");
    root.api().get("/api/users?page=").expectInvalid("/page");
  }

  @Test
  void administratorListsTheAdministratorsBelowItsLocation() {
    long city = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    long elsewhere = locations.createUnder(Locations.ROOT);
    Person mayor = users.administratorOf(city);
    Person peer = users.administratorOf(city);
    Person below = users.administratorOf(district);
    users.administratorOf(elsewhere);

    ApiResponse list = mayor.api().get("/api/users/").expect(200);

    assertThat(ids(list)).containsExactly(below.id()).doesNotContain(peer.id());
    assertThat(list.header("X-Total-Count")).contains("1");
  }

  @Test
  void rootReadsOneUser() {
    ApiResponse one = root.api().get("/api/users/" + person.id()).expect(200);

    assertThat(one.json().properties()).containsAll(person.profile().properties());
    assertThat(one.header("ETag")).isPresent();
    root.api().get("/api/users/999999999").expectProblem(404, "not-found");
    root.api().get("/api/users/0").expectProblem(404, "not-found");
    root.api().get("/api/users/99999999999999999999").expectProblem(404, "not-found");
    root.api().get("/api/users/x").expectProblem(404, "not-found");
  }

  @Test
  void appointmentAppliesFromTheNextRequest() {
    long location = locations.createUnder(Locations.ROOT);
    person.api().get("/api/users/").expectProblem(403, "access-denied");

    ApiResponse appointed = root.appoint(person.id(), location).expect(200);
    assertThat(appointed.json().path("admin_location_id").asLong()).isEqualTo(location);
    person.api().get("/api/users/").expect(200);

    root.appoint(person.id(), null).expect(200);
    person.api().get("/api/users/").expectProblem(403, "access-denied");
  }

  @Test
  void appointmentToAnUnknownLocationIsRefused() {
    root.api()
        .put("/api/users/" + person.id(), "{\"admin_location_id\":999999999}")
        .expectInvalid("/admin_location_id");
    root.api().put("/api/users/999999999", "{}").expectProblem(404, "not-found");
  }

  @Test
  void administratorAppointsOnlyStrictlyBelowItsLocation() {
    long city = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    long elsewhere = locations.createUnder(Locations.ROOT);
    Person mayor = users.administratorOf(city);
    Person stranger = users.administratorOf(elsewhere);

    mayor.appoint(person.id(), district).expect(200);
    mayor.appoint(person.id(), null).expect(200);
    mayor.appoint(person.id(), city).expectProblem(403, "access-denied");
    mayor.appoint(person.id(), elsewhere).expectProblem(403, "access-denied");
    mayor.appoint(person.id(), Locations.ROOT).expectProblem(403, "access-denied");
    mayor.appoint(mayor.id(), null).expectProblem(403, "access-denied");
    mayor.appoint(mayor.id(), district).expectProblem(403, "access-denied");
    mayor.appoint(stranger.id(), district).expectProblem(403, "access-denied");
    mayor.appoint(stranger.id(), null).expectProblem(403, "access-denied");
    mayor.appoint(root.id(), null).expectProblem(403, "access-denied");
  }

  @Test
  void administratorLearnsNothingAboutOtherUsers() {
    Person mayor = users.administratorOf(locations.createUnder(Locations.ROOT));

    mayor.api().put("/api/users/" + person.id(), "{}").expectProblem(403, "access-denied");
  }

  @Test
  void deletedUserIsUnknownFromTheNextRequest() {
    ApiResponse deleted = root.api().delete("/api/users/" + person.id()).expect(200);

    assertThat(deleted.body())
        .isEqualTo("{\"status\":\"Success\",\"id\":%d}".formatted(person.id()));
    person.api().get("/api/users/profile").expectRefusedBearer("session has ended");
    root.api().delete("/api/users/" + person.id()).expectProblem(404, "not-found");
  }

  @Test
  void editorsDoNotSeePersonalData() {
    long location = locations.createUnder(Locations.ROOT);
    long below = locations.createUnder(location);
    Person editor = users.administratorOf(location);
    Person user = users.newcomer();
    user.api()
        .put(
            OWN, "{\"bdate\":\"1994-03-21\",\"sex\":\"other\",\"location_id\":%d}".formatted(below))
        .expect(200);

    ApiResponse appointed = editor.appoint(user.id(), below).expect(200);
    ApiResponse listed = editor.api().get(OWN).expect(200);

    for (ApiResponse response : List.of(appointed, listed)) {
      assertThat(response.body())
          .contains(user.identity())
          .contains("\"bdate\":null", "\"sex\":null", "\"location_id\":null")
          .doesNotContain("1994-03-21", "other");
    }
    assertThat(user.profile().path("bdate").asText()).isEqualTo("1994-03-21");
  }

  @Test
  void rootWithoutALocationHasTheRootLocationAsHome() {
    Person person = users.administratorOf(Locations.ROOT);
    String path = "/api/users/" + person.id();

    assertThat(person.profile().path("location_id").asLong()).isEqualTo(Locations.ROOT);
    assertThat(root.api().get(path).expect(200).json().path("location_id").asLong())
        .isEqualTo(Locations.ROOT);
    assertThat(person.api().get("/api/users/profile/export").expect(200).body())
        .contains("\"location_id\":1");
    person.api().put(OWN, "{\"location_id\":null}").expect(200);
    assertThat(person.profile().path("location_id").asLong()).isEqualTo(Locations.ROOT);

    ApiResponse demoted =
        root.appoint(person.id(), locations.createUnder(Locations.ROOT)).expect(200);
    assertThat(demoted.json().path("location_id").isNull()).isTrue();
  }

  @Test
  void rootKeepsItsOwnHomeLocation() {
    Person person = users.administratorOf(Locations.ROOT);
    long location = locations.createUnder(Locations.ROOT);

    person.api().put(OWN, "{\"location_id\":%d}".formatted(location)).expect(200);

    assertThat(person.profile().path("location_id").asLong()).isEqualTo(location);
    root.appoint(person.id(), null).expect(200);
  }

  @Test
  void lastRootCannotBeRemoved() {
    Person second = users.administratorOf(Locations.ROOT);
    root.appoint(second.id(), null).expect(200);

    root.api().delete("/api/users/" + root.id()).expectProblem(409, "last-root");
    root.appoint(root.id(), null).expectProblem(409, "last-root");
    root.appoint(root.id(), locations.createUnder(Locations.ROOT)).expectProblem(409, "last-root");
    assertThat(root.profile().path("admin_location_id").asLong()).isEqualTo(Locations.ROOT);
  }

  @Test
  void invitedUserHasItsRightsFromTheFirstSignIn() {
    String identity = Users.newIdentity();
    long location = locations.createUnder(Locations.ROOT);

    ApiResponse invited = root.api()
        .post(
            OWN,
            "{\"identity\":\"%s\",\"location_id\":1,\"admin_location_id\":%d}"
                .formatted(identity, location))
        .expect(201);

    String address = invited.header("Location").orElseThrow();
    ApiResponse found = root.api().get(URI.create(address).getPath()).expect(200);
    assertThat(found.json()).isEqualTo(invited.json());
    assertThat(invited.json().properties())
        .containsAll(users.signIn(identity).profile().properties());
  }

  @Test
  void invalidInvitationIsRefused() {
    root.api().post(OWN, "{}").expectInvalid("/identity");
    root.api().post(OWN, "{\"identity\":\"\"}").expectInvalid("/identity");
    root.api().post(OWN, "{\"identity\":\"two words\"}").expectInvalid("/identity");
    root.api().post(OWN, "{\"identity\":4}").expectInvalid("/identity");
    root.api()
        .post(OWN, "{\"identity\":\"%s\"}".formatted("x".repeat(256)))
        .expectInvalid("/identity");
    root.api()
        .post(OWN, "{\"identity\":\"%s\",\"location_id\":999999999}".formatted(Users.newIdentity()))
        .expectInvalid("/location_id");
    root.api()
        .post(OWN, "{\"identity\":\"x\",\"issuer\":\"https://nobody.example/\"}")
        .expectInvalid("/issuer");
    root.api()
        .post(OWN, "{\"identity\":\"%s\"}".formatted(person.identity()))
        .expectProblem(409, "conflict");
  }

  @Test
  void rootAndItsAdministratorsReadTheLabelTheIssuerAndTheBlock() {
    long location = locations.createUnder(Locations.ROOT);
    long below = locations.createUnder(location);
    Person editor = users.administratorOf(location);
    String body = "{\"identity\":\"%s\",\"label\":\"%s\",\"admin_location_id\":%d}";

    ApiResponse invited = root.api()
        .post(OWN, body.formatted(Users.newIdentity(), "Олена, 🏛 desk", below))
        .expect(201);
    ApiResponse listed = editor.api().get(OWN).expect(200);

    for (JsonNode user : List.of(invited.json(), listed.json().get(0))) {
      assertThat(user.path("label").asText()).isEqualTo("Олена, 🏛 desk");
      assertThat(user.path("issuer").isNull()).isTrue();
      assertThat(user.path("blocked").toString()).isEqualTo("false");
    }
    assertThat(root.api()
            .post(OWN, body.formatted(Users.newIdentity(), "  ", below))
            .expect(201)
            .json()
            .path("label")
            .isNull())
        .isTrue();
    root.api()
        .post(OWN, body.formatted(Users.newIdentity(), "x".repeat(256), below))
        .expectInvalid("/label");
  }

  private void refuse(String body, String... pointers) {
    person.api().put(OWN, body).expectInvalid(pointers);
  }

  private static List<Long> ids(ApiResponse list) {
    return StreamSupport.stream(list.json().spliterator(), false)
        .map(user -> user.path("id").asLong())
        .toList();
  }
}
