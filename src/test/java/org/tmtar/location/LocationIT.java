package org.tmtar.location;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

@IntegrationTest
class LocationIT {

  private static final String PATH = "/api/locations/";

  private final Api anonymous;
  private final Users users;
  private final Locations locations;
  private final Events events;
  private final Person root;

  LocationIT(Api api, Users users, Locations locations, Events events) {
    this.anonymous = api;
    this.users = users;
    this.locations = locations;
    this.events = events;
    this.root = users.root();
  }

  @Test
  void newLocationHasALocationHeader() {
    String name = Locations.newName();

    ApiResponse created =
        root.api().post(PATH, Locations.body(name, Locations.ROOT)).expect(201);

    String address = created.header("Location").orElseThrow();
    ApiResponse found = root.api().get(URI.create(address).getPath()).expect(200);
    assertThat(found.json()).isEqualTo(created.json());
    assertThat(found.header("ETag")).isEqualTo(created.header("ETag"));
    assertThat(found.body())
        .isEqualTo(
            "{\"id\":%d,\"name\":\"%s\",\"root\":1,\"latitude\":null,\"longitude\":null,\"has_children\":false,\"public\":null,\"uid\":\"%s\"}"
                .formatted(created.json().path("id").asLong(), name, created.text("uid")));
  }

  @Test
  void locationsAreReadByTheirIdsInOneRequest() {
    long first = locations.createUnder(Locations.ROOT);
    long second = locations.createUnder(first);

    String ids = second + "," + first + "," + Long.MAX_VALUE / 10;
    ApiResponse found = anonymous.get(PATH + "?per_page=1&ids=" + ids).expect(200);
    assertThat(found.json()).hasSize(1);
    assertThat(found.json().path(0).path("id").asLong()).isEqualTo(first);
    assertThat(found.header("X-Total-Count")).contains("2");
    assertThat(found.header("Link").orElseThrow()).contains("ids=");
    for (String invalid : List.of("", "0", "1,", "a", "1, 2", "99999999999999999999")) {
      ApiResponse refused = anonymous
          .get(PATH + "?ids=" + URLEncoder.encode(invalid, StandardCharsets.UTF_8))
          .expect(400);
      assertThat(refused.json().path("errors").path(0).path("pointer").asText()).isEqualTo("/ids");
    }
  }

  @Test
  void parentChildrenAndAncestorsAreReadInOrder() {
    long city = locations.createUnder(Locations.ROOT);
    long first = locations.createUnder(city);
    long second = locations.createUnder(city);
    long deep = locations.createUnder(first);

    assertThat(locations.ids(city, "children")).containsExactly(first, second);
    assertThat(locations.ids(deep, "children")).isEmpty();
    assertThat(locations.ids(deep, "ancestors")).containsExactly(first, city, Locations.ROOT);
    assertThat(locations.ids(Locations.ROOT, "ancestors")).isEmpty();
    List<Long> subtree = locations.ids(city, "subtree");
    assertThat(subtree).containsExactlyInAnyOrder(city, first, deep, second).startsWith(city);
    assertThat(subtree).containsSubsequence(first, deep);
    assertThat(locations.ids(city, "subtree?depth=1"))
        .containsExactlyInAnyOrder(city, first, second);
    assertThat(locations.ids(city, "subtree?depth=0")).containsExactly(city);
    assertThat(anonymous.get(PATH + "parent/" + deep).expect(200).json())
        .isEqualTo(locations.get(first));
  }

  @Test
  void subtreeOmitsLocationsWhoseIdHasTheSamePrefix() {
    long city = locations.createUnder(Locations.ROOT);
    List<Long> districts =
        IntStream.range(0, 12).mapToObj(i -> locations.createUnder(city)).toList();

    districts.forEach(
        district -> assertThat(locations.ids(district, "subtree")).containsExactly(district));
    assertThat(locations.ids(city, "subtree")).hasSize(13);
  }

  @Test
  void listsAreReadInPages() {
    long city = locations.createUnder(Locations.ROOT);
    List<Long> children =
        IntStream.range(0, 5).mapToObj(i -> locations.createUnder(city)).toList();

    ApiResponse second =
        anonymous.get(PATH + city + "/children?page=2&per_page=2").expect(200);

    assertThat(Locations.ids(second.json())).isEqualTo(children.subList(2, 4));
    assertThat(second.header("X-Total-Count")).contains("5");
    assertThat(String.join(", ", second.headers("Link")))
        .contains("rel=\"first\"", "rel=\"prev\"", "rel=\"next\"", "page=3>; rel=\"last\"");
    assertThat(anonymous.get(PATH + "?page=1000000000000").expect(200).json()).isEmpty();
    anonymous.get(PATH + "?page=0&per_page=1000000").expectInvalid("/page", "/per_page");
    anonymous.get(PATH + city + "/subtree?depth=65").expectInvalid("/depth");
    anonymous.get(PATH + city + "/subtree?depth=-1").expectInvalid("/depth");
  }

  @Test
  void unknownLocationsAreNotFound() {
    for (String path : List.of(
        "999999999",
        "parent/999999999",
        "999999999/children",
        "999999999/ancestors",
        "999999999/subtree",
        "0",
        "99999999999999999999",
        "x")) {
      anonymous.get(PATH + path).expectProblem(404, "not-found");
    }
    anonymous.get(PATH + "parent/1").expectProblem(404, "not-found");
    root.api().put(PATH + "999999999", "{}").expectProblem(404, "not-found");
    root.api().delete(PATH + "999999999").expectProblem(404, "not-found");
  }

  @Test
  void unchangedLocationIsNotModifiedAndAStaleUpdateIsRefused() {
    long location = locations.createUnder(Locations.ROOT);
    String tag = anonymous.get(PATH + location).header("ETag").orElseThrow();
    anonymous.withHeader("If-None-Match", tag).get(PATH + location).expect(304);
    root.api().put(PATH + location, "{\"latitude\":1,\"longitude\":2}").expect(200);

    Api stale = root.api().withHeader("If-Match", tag);
    stale.put(PATH + location, "{\"latitude\":3}").expectProblem(412, "stale-version");
    stale.delete(PATH + location).expectProblem(412, "stale-version");
    anonymous.withHeader("If-None-Match", tag).get(PATH + location).expect(200);
  }

  @Test
  void updateOfOneMemberKeepsTheOthers() {
    long location = locations.createAt(50.4501, 30.5234, Locations.ROOT);
    JsonNode before = locations.get(location);
    String name = Locations.newName();

    JsonNode renamed = root.api()
        .put(PATH + location, "{\"name\":\"%s\"}".formatted(name))
        .expect(200)
        .json();
    assertThat(renamed.path("name").asText()).isEqualTo(name);
    assertThat(renamed.path("latitude")).isEqualTo(before.path("latitude"));
    assertThat(renamed.path("root")).isEqualTo(before.path("root"));

    JsonNode cleared = root.api()
        .put(PATH + location, "{\"id\":1,\"latitude\":null,\"longitude\":null,\"colour\":\"red\"}")
        .expect(200)
        .json();
    assertThat(cleared.path("id").asLong()).isEqualTo(location);
    assertThat(cleared.path("latitude").isNull()).isTrue();
    assertThat(cleared.path("name").asText()).isEqualTo(name);
    assertThat(root.api().get(PATH + location).expect(200).json()).isEqualTo(cleared);
  }

  @Test
  void updateWithTheReadBodyIsAccepted() {
    long location = locations.createAt(-90, 180, Locations.ROOT);

    root.api().put(PATH + location, locations.get(location).toString()).expect(200);
    root.api().put(PATH + "1", locations.get(Locations.ROOT).toString()).expect(200);
  }

  @Test
  void locationMovesWithItsSubtree() {
    long from = locations.createUnder(Locations.ROOT);
    long to = locations.createUnder(Locations.ROOT);
    long moved = locations.createUnder(from);
    long child = locations.createUnder(moved);
    long grandchild = locations.createUnder(child);
    String tag = anonymous.get(PATH + child).header("ETag").orElseThrow();

    locations.move(moved, to).expect(200);

    assertThat(locations.ids(to, "subtree")).containsExactly(to, moved, child, grandchild);
    assertThat(locations.ids(from, "subtree")).containsExactly(from);
    assertThat(locations.ids(grandchild, "ancestors"))
        .containsExactly(child, moved, to, Locations.ROOT);
    assertThat(anonymous.get(PATH + child).header("ETag")).contains(tag);
  }

  @Test
  void moveBelowItselfIsRefused() {
    long location = locations.createUnder(Locations.ROOT);
    long child = locations.createUnder(location);
    long grandchild = locations.createUnder(child);

    locations.move(location, location).expectProblem(409, "conflict");
    locations.move(location, grandchild).expectProblem(409, "conflict");
    assertThat(locations.ids(location, "subtree")).containsExactly(location, child, grandchild);
  }

  @Test
  void treeIsAtMost64LevelsDeep() {
    long deepest = locations.createUnder(Locations.ROOT);
    long second = deepest;
    for (int level = 3; level <= 64; level++) {
      deepest = locations.createUnder(deepest);
    }
    root.api()
        .post(PATH, Locations.body(Locations.newName(), deepest))
        .expectProblem(409, "conflict");
    long other = locations.createUnder(Locations.ROOT);
    locations.move(second, other).expectProblem(409, "conflict");
    assertThat(locations.ids(deepest, "ancestors")).hasSize(63);
  }

  @Test
  void siblingsMustHaveDifferentNames() {
    long city = locations.createUnder(Locations.ROOT);
    long other = locations.createUnder(Locations.ROOT);
    locations.create("Centre", city);
    long centre = locations.create("Centre", other);
    long suburb = locations.create("Suburb", other);

    root.api().post(PATH, Locations.body("Centre", city)).expectProblem(409, "conflict");
    locations.move(centre, city).expectProblem(409, "conflict");
    root.api().put(PATH + suburb, "{\"name\":\"Centre\"}").expectProblem(409, "conflict");
    assertThat(locations.get(centre).path("root").asLong()).isEqualTo(other);
  }

  @Test
  void rootLocationIsUniqueAndCannotBeMovedRenamedOrDeleted() {
    long location = locations.createUnder(Locations.ROOT);

    root.api().put(PATH + "1", "{\"name\":\"Earth\"}").expectProblem(409, "conflict");
    locations.move(Locations.ROOT, location).expectProblem(409, "conflict");
    root.api().delete(PATH + "1").expectProblem(409, "conflict");
    root.api().delete(PATH + "1?dry_run=true").expectProblem(409, "conflict");
    root.api().post(PATH, Locations.body("root", Locations.ROOT)).expectInvalid("/name");
    root.api().put(PATH + location, "{\"name\":\"root\"}").expectInvalid("/name");
    root.api().put(PATH + location, "{\"root\":null}").expectInvalid("/root");
  }

  @Test
  void deletionDeletesTheSubtreeAndKeepsTheUsers() {
    long city = locations.createUnder(Locations.ROOT);
    long district = locations.createUnder(city);
    Person citizen = users.newcomer();
    citizen.api().put("/api/users/", "{\"location_id\":%d}".formatted(district)).expect(200);
    String tag = citizen.api().get("/api/users/profile").header("ETag").orElseThrow();
    Person editor = users.administratorOf(district);
    long event = events.news(district).create();

    assertThat(root.api().delete(PATH + city + "?dry_run=true").expect(200).body())
        .isEqualTo(
            ("{\"status\":\"Preview\",\"id\":%d,\"admins\":1,\"events\":1,\"files\":0,\"locations\":2,"
                    + "\"objects\":0,\"subzones\":0,\"users\":1,\"zones\":0}")
                .formatted(city));
    locations.get(district);
    assertThat(root.api().delete(PATH + city).expect(200).body())
        .isEqualTo("{\"status\":\"Success\",\"id\":%d}".formatted(city));

    anonymous.get(PATH + district).expectProblem(404, "not-found");
    root.api().get("/api/events/" + event).expectProblem(404, "not-found");
    assertThat(citizen.profile().path("location_id").isNull()).isTrue();
    citizen.api().withHeader("If-None-Match", tag).get("/api/users/profile").expect(200);
    editor.api().get("/api/events/all/1").expectProblem(403, "access-denied");
    root.api().delete(PATH + city).expectProblem(404, "not-found");
  }

  @Test
  void invalidValueOfDryRunDeletesNothing() {
    long location = locations.createUnder(Locations.ROOT);

    root.api().delete(PATH + location + "?dry_run=perhaps").expectInvalid("/dry_run");
    root.api().delete(PATH + location + "?dry_run=").expectInvalid("/dry_run");
    locations.get(location);
  }

  @Test
  void searchFindsSubstringsOfAnyCaseAndAccent() {
    String mark = Long.toString(System.nanoTime(), 36);
    long equal = locations.create("Łódź " + mark, Locations.ROOT);
    long beginning = locations.create("Łódź " + mark + " Śródmieście", Locations.ROOT);
    long inside = locations.create("Stara ŁÓDŹ " + mark, Locations.ROOT);

    assertThat(Locations.ids(search("lodz " + mark).path("locations")))
        .containsExactly(equal, beginning, inside);
    assertThat(Locations.ids(search("ŁÓDŹ " + mark + " s").path("locations")))
        .containsExactly(beginning);
    assertThat(search("lodz " + mark).path("status").asText()).isEqualTo("Match");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100%",
        "a_b",
        "O'Neill",
        "Київ",
        "القاهرة",
        "🏛 museum",
        "a\"b",
        "東京",
        "a;--",
        "a?b#c",
        "a&b=c",
        "${jndi}",
        "a+b",
        "Straße",
        "e\u0301te\u0301"
      })
  void searchCharactersMatchLiterally(String part) {
    String mark = Long.toString(System.nanoTime(), 36);
    long location = locations.create(mark + part + mark, Locations.ROOT);
    locations.create(mark + "x" + mark, Locations.ROOT);

    assertThat(Locations.ids(search(mark + part).path("locations"))).containsExactly(location);
    assertThat(locations.get(location).path("name").asText()).isEqualTo(mark + part + mark);
  }

  @Test
  void searchHandlesSigmasSignsAndSlashes() {
    String mark = Long.toString(System.nanoTime(), 36);
    long street = locations.create(mark + " Οδός", Locations.ROOT);
    long name = locations.create(mark + " مُحَمَّد", Locations.ROOT);
    long both = locations.create(mark + " a/b", Locations.ROOT);

    assertThat(Locations.ids(search(mark + " ΟΔΟΣ").path("locations"))).containsExactly(street);
    assertThat(Locations.ids(search(mark + " محمد").path("locations"))).containsExactly(name);
    assertThat(Locations.ids(search(mark + " a/b").path("locations"))).containsExactly(both);
    assertThat(anonymous.get(PATH + "search/" + mark + "%20a/").expect(200).json())
        .isEqualTo(search(mark + " a"));
  }

  @Test
  void searchForASingleAccentMatchesNothing() {
    anonymous.get(PATH + "search/%CC%81").expect(404);
  }

  @Test
  void searchWithoutAMatchHasItsOwnBody() {
    ApiResponse response =
        anonymous.get(PATH + "search/" + encode(Locations.newName())).expect(404);

    assertThat(response.body()).isEqualTo("{\"status\":\"No match\"}");
    assertThat(response.header("Content-Type")).contains("application/json");
    anonymous.get(PATH + "search/%25%25%25").expect(404);
  }

  @Test
  void searchTextMustBePlainTextOfBoundedLength() {
    anonymous.get(PATH + "search/").expectProblem(404, "not-found");
    anonymous.get(PATH + "search/%20").expectInvalid("/text");
    anonymous.get(PATH + "search/%01").expectInvalid("/text");
    anonymous.get(PATH + "search/" + "x".repeat(256)).expectInvalid("/text");
    anonymous.get(PATH + "search/" + "x".repeat(10_000)).expectInvalid("/text");
    anonymous.get(PATH + "search/" + "%D0%9A".repeat(10_000)).expectInvalid("/text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "%ff", "a%5Cb"})
  void pathsThatAreNotTextAreRefused(String text) {
    anonymous.get(PATH + "search/" + text).expectProblem(400, "request-refused");
  }

  @Test
  void searchReturnsAtMostAHundredLocations() {
    String mark = Long.toString(System.nanoTime(), 36);
    IntStream.range(0, 101).forEach(i -> locations.create(mark + i, Locations.ROOT));

    assertThat(search(mark).path("locations")).hasSize(100);
  }

  @Test
  void nearestComeFirstWithTheirDistances() {
    long parent = locations.createUnder(Locations.ROOT);
    // Both are far from the locations of other tests, one on each side of the antimeridian.
    long west = locations.createAt(-47.0, 179.999, parent);
    long east = locations.createAt(-47.0, -179.998, parent);
    locations.createUnder(parent);

    ApiResponse response =
        anonymous.get(PATH + "nearest?latitude=-47&longitude=180&limit=2").expect(200);

    assertThat(Locations.ids(response.json())).containsExactly(west, east);
    assertThat(response.json().path(0).path("distance").asDouble())
        .isCloseTo(76.06, org.assertj.core.data.Offset.offset(0.1));
    assertThat(response.json().path(1).path("distance").asDouble())
        .isCloseTo(152.12, org.assertj.core.data.Offset.offset(0.2));
  }

  @Test
  void nearestRequiresAValidPosition() {
    anonymous.get(PATH + "nearest").expectInvalid("/latitude", "/longitude");
    anonymous
        .get(PATH + "nearest?latitude=91&longitude=-181")
        .expectInvalid("/latitude", "/longitude");
    anonymous.get(PATH + "nearest?latitude=NaN&longitude=0").expectInvalid("/latitude");
    anonymous.get(PATH + "nearest?latitude=1&longitude=1&limit=0").expectInvalid("/limit");
    anonymous.get(PATH + "nearest?latitude=1&longitude=1&limit=101").expectInvalid("/limit");
    for (String number : List.of("one", "1d", "0x1p3", "%201%201", "Infinity", "1e999", "")) {
      anonymous
          .get(PATH + "nearest?longitude=1&latitude=" + number)
          .expectProblem(400, "invalid-request");
    }
  }

  @Test
  void invalidBodiesAreRefused() {
    refuse("{}", "/name", "/root");
    refuse("{\"name\":null,\"root\":null}", "/name", "/root");
    refuse("{\"name\":\"\",\"root\":1}", "/name");
    refuse("{\"name\":\" \",\"root\":1}", "/name");
    refuse("{\"name\":\"\\u200b\",\"root\":1}", "/name");
    refuse("{\"name\":\"a\\u2028b\",\"root\":1}", "/name");
    refuse("{\"name\":\"a\\u0000b\",\"root\":1}", "/name");
    refuse("{\"name\":\"a\\nb\",\"root\":1}", "/name");
    refuse("{\"name\":\"\\ud800\",\"root\":1}", "/name");
    refuse("{\"name\":\"%s\",\"root\":1}".formatted("x".repeat(256)), "/name");
    refuse("{\"name\":5,\"root\":1}", "/name");
    refuse("{\"name\":\"a\",\"root\":999999999}", "/root");
    refuse("{\"name\":\"a\",\"root\":-1}", "/root");
    refuse("{\"name\":\"a\",\"root\":\"one\"}", "/root");
    refuse("{\"name\":\"a\",\"root\":1e3000}", "/root");
    refuse("{\"name\":\"a\",\"root\":1,\"latitude\":1}", "/longitude");
    refuse("{\"name\":\"a\",\"root\":1,\"longitude\":1}", "/latitude");
    refuse(
        "{\"name\":\"a\",\"root\":1,\"latitude\":90.1,\"longitude\":-180.1}",
        "/latitude",
        "/longitude");
    refuse("{\"name\":\"a\",\"root\":1,\"latitude\":\"NaN\",\"longitude\":1}", "/latitude");
    refuse("[]", "");
    refuse("null", "");
    root.api()
        .post(PATH, "{\"name\":\"a\",\"name\":\"b\",\"root\":1}")
        .expectProblem(400, "malformed-json");
    root.api().post(PATH, " ".repeat(50_000_000)).expectProblem(413, "body-too-large");
  }

  @Test
  void numericStringsAndLongNamesAreAccepted() {
    String name = "🏛".repeat(255);
    long parent = locations.createUnder(Locations.ROOT);

    ApiResponse created = root.api()
        .post(
            PATH,
            "{\"name\":\"%s\",\"root\":\"%d\",\"latitude\":\"50.5\",\"longitude\":\"30\"}"
                .formatted(name, parent))
        .expect(201);

    assertThat(created.text("name")).isEqualTo(name);
    assertThat(created.json().path("latitude").asDouble()).isEqualTo(50.5);
  }

  private JsonNode search(String text) {
    return anonymous.get(PATH + "search/" + encode(text)).expect(200).json();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void refuse(String body, String... pointers) {
    root.api().post(PATH, body).expectInvalid(pointers);
  }
}
