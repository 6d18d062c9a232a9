package org.tmtar.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/**
 * Extreme numbers in every member, parameter and path that accepts a number. All tests use the same city,
 * zone and subzone, because whether a number is accepted does not depend on earlier numbers.
 */
@IntegrationTest
class NumberFormsIT {

  private static Api root;
  private static Api visitor;
  private static long city;
  private static long zone;
  private static long subzone;

  private final Locations locations;
  private final Uploads uploads;

  NumberFormsIT(Locations locations, Uploads uploads) {
    this.locations = locations;
    this.uploads = uploads;
  }

  @BeforeAll
  static void createZone(Users users, Locations locations, Zones zones) {
    root = users.root().api();
    visitor = users.newcomer().api();
    Spot spot = new Spot(ThreadLocalRandom.current().nextDouble(-60, 60), 100.5);
    city = locations.createUnder(Locations.ROOT);
    zone = zones.at(city, spot).create();
    subzone = zones.in(zone, spot).create();
  }

  @AfterAll
  static void leaveNothingOnTheMap() {
    root.delete("/api/locations/" + city).expect(200);
  }

  static Stream<String> numbers() {
    return Stream.of(
        "0",
        "-0",
        "-0.0",
        "0e0",
        "1e-300",
        "-1e-300",
        "1e-320",
        "5e-324",
        "-5e-324",
        "1e-400",
        "1e-13",
        "1e-9",
        "1e308",
        "-1e308",
        "1e309",
        "1e999999999",
        "1e-999999999",
        "2147483647",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551616",
        "1.0",
        "1.5",
        "1e2",
        "1E+2",
        "0.1e1",
        "90",
        "90.00000000000001",
        "180",
        "-180",
        "2000",
        "50000");
  }

  static Stream<String> texts() {
    return Stream.concat(
        numbers(),
        Stream.of(
            "",
            " ",
            " 1 ",
            "+1",
            "007",
            "1.",
            ".5",
            "NaN",
            "Infinity",
            "-Infinity",
            "٣",
            "１",
            "0x10",
            "1d",
            "1_0",
            "1,5",
            "--1",
            "1e",
            "\u0000",
            "9".repeat(400)));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void memberAcceptsOrRefusesAnyNumber(String number) {
    everyMember(number);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void memberAcceptsOrRefusesAnyNumericText(String text) {
    everyMember('"' + text.replace("\u0000", "\\u0000") + '"');
  }

  @ParameterizedTest
  @MethodSource("texts")
  void parameterAcceptsOrRefusesAnyNumericText(String text) {
    String value = URLEncoder.encode(text, StandardCharsets.UTF_8);
    for (String query : List.of(
        "locations/nearest?latitude=%s&longitude=%s",
        "locations/nearest?latitude=1&longitude=1&limit=%s",
        "zones/around?latitude=%s&longitude=%s",
        "zones/around?latitude=1&longitude=1&radius=%s&limit=%s",
        "zones/watch?latitude=%s&longitude=%s&limit=60",
        "zones/watch?latitude=1&longitude=1&limit=%s",
        "locations?per_page=1&page=%s",
        "locations?per_page=%s&page=1000000",
        "locations/1/subtree?per_page=1&depth=%s",
        "events/news/1?per_page=%s",
        "events/feed?limit=%s",
        "audit?per_page=1&actor=%s",
        "files/x.png?width=%s")) {
      noDefect(root.get("/api/" + query.formatted(value, value)));
    }
    noDefect(root.get("/api/events/news/" + value.replace("+", "%20")));
    noDefect(root.delete("/api/zones/" + Long.MAX_VALUE + "?dry_run=" + value));
    noDefect(uploads.mp3().with("location_id", text).send());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void idInAPathIsValidOrNotFound(String text) {
    String value = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    for (String path :
        List.of("locations/", "zones/", "subzones/", "objects/", "events/", "users/")) {
      if (!text.contains("\u0000")) {
        noDefect(root.get("/api/" + path + value));
      }
    }
  }

  @Test
  void integerIsEqualInEveryNotation() {
    for (String form : List.of("%d", "%d.0", "\"%d\"", "\"%d.0\"", "\" %d\"", "%d00e-2")) {
      String json = "{\"location_id\":" + form.formatted(city) + "}";
      assertThat(root.put(Zones.PATH + zone, json)
              .expect(200)
              .json()
              .path("location_id")
              .asLong())
          .isEqualTo(city);
    }
    root.get("/api/locations?page=1.0&per_page=1e0").expect(200);
    root.get("/api/events/news/1.0").expect(200);
    uploads.mp3().with("location_id", city + ".0").create();
  }

  @Test
  void pageMayHaveAnyPositiveNumberOf64Bits() {
    for (String page : List.of("2147483647", "2147483648", "9223372036854775807")) {
      assertThat(root.get("/api/locations?page=" + page).expect(200).json()).isEmpty();
    }
    for (String page : List.of("9223372036854775808", "18446744073709551616", "0", "-1")) {
      root.get("/api/locations?page=" + page).expectInvalid("/page");
    }
  }

  @Test
  void formWithAnUnknownLocationIsRefused() {
    for (String id : List.of("9223372036854775807", "-1", "0")) {
      ApiResponse refused =
          uploads.mp3().with("location_id", id).send().expectInvalid("/location_id");
      assertThat(refused.text("detail"))
          .isEqualTo("location_id must be the id of an existing location");
    }
    ApiResponse refused = uploads
        .mp3()
        .with("location_id", "9223372036854775808")
        .send()
        .expectInvalid("/location_id");
    assertThat(refused.text("detail"))
        .isEqualTo("location_id must be an integer that fits into 64 bits");
  }

  @Test
  void booleanIsEqualInEveryNotation() {
    for (String yes :
        List.of("true", "\"True\"", "1", "\"1\"", "\"on\"", "\"yes\"", "\"t\"", "\"Y\"")) {
      assertThat(root.put(Zones.PATH + zone, "{\"secret\":" + yes + "}")
              .expect(200)
              .json()
              .path("secret")
              .asBoolean())
          .isTrue();
      root.delete(Zones.PATH + zone + "?dry_run=" + yes.replace("\"", "")).expect(200);
    }
    for (String no :
        List.of("false", "\"False\"", "0", "\"0\"", "\"off\"", "\"no\"", "\"f\"", "\"N\"")) {
      assertThat(root.put(Zones.PATH + zone, "{\"secret\":" + no + "}")
              .expect(200)
              .json()
              .path("secret")
              .asBoolean())
          .isFalse();
    }
    root.get(Zones.PATH + zone).expect(200);
  }

  @Test
  void coordinateNextToZeroIsZero() {
    String position = "{\"latitude\":-1e-300,\"longitude\":-0.0}";

    assertThat(root.put("/api/locations/" + city, position).expect(200).body())
        .contains("\"latitude\":0.0,\"longitude\":0.0");
  }

  private void everyMember(String number) {
    List<ApiResponse> responses = new ArrayList<>();
    Function<String, String> with = members -> members.replace("?", number);
    String name = "\"name\":\"%s\",".formatted(Users.newIdentity());
    responses.add(root.post(
        "/api/locations",
        with.apply("{" + name + "\"root\":" + city + ",\"latitude\":?,\"longitude\":?}")));
    responses.add(root.post("/api/locations", with.apply("{" + name + "\"root\":?}")));
    responses.add(
        root.put("/api/locations/" + city, with.apply("{\"latitude\":?,\"longitude\":?}")));
    responses.add(
        root.put("/api/locations/" + city, with.apply("{\"latitude\":1,\"longitude\":?}")));
    responses.add(
        root.put("/api/locations/" + locations.createUnder(city), with.apply("{\"root\":?}")));
    String circle = "\"title\":\"x\",\"location_id\":" + city + ",";
    responses.add(root.post(
        Zones.PATH, with.apply("{" + circle + "\"latitude\":?,\"longitude\":?,\"radius\":1}")));
    responses.add(root.post(
        Zones.PATH, with.apply("{" + circle + "\"latitude\":1,\"longitude\":1,\"radius\":?}")));
    responses.add(
        root.post(
            Zones.PATH,
            with.apply(
                "{\"title\":\"x\",\"location_id\":?,\"latitude\":1,\"longitude\":1,\"radius\":1,\"active\":?}")));
    responses.add(root.put(Zones.PATH + zone, with.apply("{\"latitude\":?}")));
    responses.add(root.put(Zones.PATH + zone, with.apply("{\"longitude\":?}")));
    responses.add(root.put(Zones.PATH + zone, with.apply("{\"radius\":?}")));
    responses.add(root.put(Zones.PATH + zone, with.apply("{\"active\":?}")));
    responses.add(root.post(
        Zones.PATH + zone + "/subzones",
        with.apply("{\"title\":\"x\",\"latitude\":?,\"longitude\":?,\"radius\":?}")));
    responses.add(root.put(Zones.SUBZONES + subzone, with.apply("{\"radius\":?}")));
    responses.add(
        root.put(Zones.SUBZONES + subzone, with.apply("{\"latitude\":?,\"longitude\":?}")));
    responses.add(root.post(
        Objects.PATH,
        with.apply(
            "{\"name\":\"x\",\"subzone_id\":" + subzone + ",\"target_width\":?,\"scale\":?}")));
    responses.add(root.post(Objects.PATH, with.apply("{\"name\":\"x\",\"subzone_id\":?}")));
    responses.add(
        root.post(
            "/api/events",
            with.apply(
                "{\"event_type\":\"news\",\"title\":\"x\",\"short_description\":\"x\",\"location_id\":?,\"active\":?}")));
    responses.add(visitor.put("/api/users", with.apply("{\"location_id\":?}")));
    responses.add(
        root.put("/api/users/" + Long.MAX_VALUE, with.apply("{\"admin_location_id\":?}")));
    responses.forEach(NumberFormsIT::noDefect);
    responses.stream()
        .flatMap(response -> response.header("Location").stream())
        .forEach(address -> root.delete(URI.create(address).getPath()));
  }

  private static void noDefect(ApiResponse response) {
    assertThat(response.status()).as(response.body()).isLessThan(500);
  }
}
