package org.tmtar.arobject;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Samples;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

@IntegrationTest
class ObjectIT {

  private static final String PATH = Objects.PATH;
  private static final String OF_SUBZONE = PATH + "subzone/";
  private static final String SEARCH = PATH + "search/";

  private static final String SIGNED =
      "\\?expires=[0-9]{10}&signature=[A-Za-z0-9_-]{8}\\.[A-Za-z0-9_-]{43}";

  /** A file name that does not exist. */
  private static final String NONE = "0".repeat(40) + ".glb";

  private final Api anonymous;
  private final Users users;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final Locations locations;
  private final long city;
  private final long district;
  private final Api editor;
  private final Api visitor;

  ObjectIT(
      Api anonymous,
      Users users,
      Zones zones,
      Objects objects,
      Uploads uploads,
      Locations locations) {
    this.anonymous = anonymous;
    this.users = users;
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.locations = locations;
    this.city = locations.createUnder(Locations.ROOT);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
    this.visitor = users.newcomer().api();
  }

  @Test
  void poseOfAnObjectIsReadBackAndHasDefaults() {
    long bare = objects.of(city).create();
    JsonNode before = editor.get(Objects.PATH + bare).expect(200).json();
    assertThat(before.path("anchor").asText()).isEqualTo("geo");
    assertThat(before.path("altitude_mode").asText()).isEqualTo("ground");
    for (String member : List.of("altitude", "heading", "pitch", "roll", "offset", "level")) {
      assertThat(before.path(member).isNull()).as(member).isTrue();
    }
    String pose = """
        {"anchor":"wall","altitude":12.5,"altitude_mode":"rooftop","heading":90,"pitch":-10,"roll":180,
         "offset":{"x":0.1,"y":-0.2,"z":0},"level":-1.5}
        """;

    JsonNode changed = editor.put(Objects.PATH + bare, pose).expect(200).json();

    assertThat(changed.path("anchor").asText()).isEqualTo("wall");
    assertThat(changed.at("/offset/y").asDouble()).isEqualTo(-0.2);
    assertThat(editor.get(Objects.PATH + bare).expect(200).json()).isEqualTo(changed);
    assertThat(editor
            .get(Objects.PATH + "subzone/" + changed.path("subzone_id").asLong())
            .expect(200)
            .json()
            .path(0))
        .isEqualTo(((ObjectNode) changed.deepCopy()).putNull("uid"));
    for (String invalid : List.of("{\"x\":1,\"y\":1}", "{\"x\":1,\"y\":1,\"z\":1001}")) {
      editor
          .put(Objects.PATH + bare, "{\"offset\":%s}".formatted(invalid))
          .expectInvalid("/offset/z");
    }
    editor.put(Objects.PATH + bare, "{\"anchor\":null,\"offset\":null}").expect(200);
    String image = uploads.png().to(city).create();
    JsonNode withTarget = editor
        .put(Objects.PATH + bare, "{\"target_image_file\":\"%s\"}".formatted(image))
        .expect(200)
        .json();
    assertThat(withTarget.path("anchor").asText()).isEqualTo("image");
    assertThat(withTarget.path("offset").isNull()).isTrue();
    assertThat(withTarget.path("heading").asDouble()).isEqualTo(90);
  }

  @Test
  void newObjectHasALocationHeaderAndAllMembers() {
    long subzone = objects.subzoneOf(city);

    ApiResponse created =
        editor.post(PATH, objects.in(subzone).named("The lion").json()).expect(201);

    String address = created.header("Location").orElseThrow();
    ApiResponse found = editor.get(URI.create(address).getPath()).expect(200);
    assertThat(found.header("ETag")).isEqualTo(created.header("ETag")).contains("\"1\"");
    assertThat(found.body()).isEqualTo(created.body());
    assertThat(found.body())
        .isEqualTo(
            ("{\"id\":%s,\"name\":\"The lion\",\"target_image_file\":null,\"asset_file\":null,"
                    + "\"subzone_id\":%d,\"asset_usdz_file\":null,\"target_width\":null,\"scale\":1.0,"
                    + "\"active\":true,\"target_image_url\":null,\"asset_url\":null,\"asset_usdz_url\":null,"
                    + "\"anchor\":\"geo\",\"altitude\":null,\"altitude_mode\":\"ground\",\"heading\":null,"
                    + "\"pitch\":null,\"roll\":null,\"offset\":null,\"level\":null,"
                    + "\"description\":null,\"alt\":null,\"language\":null,\"translations\":null,\"uid\":\"%s\"}")
                .formatted(created.text("id"), subzone, created.text("uid")));
  }

  @Test
  void publicFilesHaveUnsignedPaths() {
    String target = uploads.png().to(city).create();
    String asset = uploads.glb().to(city).create();
    String usdz = uploads.usdz().to(city).create();

    JsonNode object =
        read(objects.of(city).target(target).asset(asset).usdz(usdz).create());

    assertThat(object.path("target_image_file").asText()).isEqualTo(target);
    assertThat(object.path("asset_file").asText()).isEqualTo(asset);
    assertThat(object.path("asset_usdz_file").asText()).isEqualTo(usdz);
    assertThat(object.path("target_image_url").asText()).isEqualTo(Uploads.PATH + target);
    assertThat(object.path("asset_url").asText()).isEqualTo(Uploads.PATH + asset);
    assertThat(object.path("asset_usdz_url").asText()).isEqualTo(Uploads.PATH + usdz);
    assertThat(fetch(object, "asset_url")).isEqualTo(Samples.glb());
    assertThat(fetch(object, "asset_usdz_url")).isEqualTo(Samples.usdz());
  }

  @Test
  void protectedFilesHaveSignedPathsThatNeedNoBearer() {
    String target = uploads.png().to(city).create();
    String asset = uploads.glb().to(city).asProtected().create();
    String usdz = uploads.usdz().to(city).asProtected().create();

    JsonNode object =
        read(objects.of(city).target(target).asset(asset).usdz(usdz).create());

    assertThat(object.path("target_image_url").asText()).isEqualTo(Uploads.PATH + target);
    assertThat(object.path("asset_url").asText()).matches(Uploads.PATH + asset + SIGNED);
    assertThat(object.path("asset_usdz_url").asText()).matches(Uploads.PATH + usdz + SIGNED);
    anonymous.get(Uploads.PATH + asset).expectMissingBearer();
    assertThat(fetch(object, "asset_url")).isEqualTo(Samples.glb());
    assertThat(fetch(object, "asset_usdz_url")).isEqualTo(Samples.usdz());
  }

  @Test
  void listsAndSearchesHaveTheSamePathsAsTheObject() {
    String asset = uploads.glb().to(city).asProtected().create();
    String name = "object " + Long.toString(System.nanoTime(), 36);
    long subzone = objects.subzoneOf(city);
    objects.in(subzone).named(name).asset(asset).create();

    JsonNode listed = visitor.get(OF_SUBZONE + subzone).expect(200).json().path(0);
    JsonNode found = visitor
        .get(SEARCH + name.replace(" ", "%20"))
        .expect(200)
        .json()
        .path("objects")
        .path(0);

    assertThat(fetch(listed, "asset_url")).isEqualTo(Samples.glb());
    assertThat(fetch(found, "asset_url")).isEqualTo(Samples.glb());
  }

  @Test
  void fileOfAnotherKindIsRefused() {
    String image = uploads.png().to(city).create();
    String model = uploads.glb().to(city).create();
    String usdz = uploads.usdz().to(city).create();
    String film = uploads.mp4().to(city).create();
    long subzone = objects.subzoneOf(city);

    for (String asset : List.of(image, model, film, uploads.mp3().to(city).create())) {
      editor.post(PATH, objects.in(subzone).asset(asset).json()).expect(201);
    }
    refuse(objects.in(subzone).asset(usdz), "/asset_file");
    for (String noImage : List.of(model, usdz, film)) {
      refuse(objects.in(subzone).target(noImage), "/target_image_file");
    }
    for (String noUsdz : List.of(model, image, film)) {
      refuse(objects.in(subzone).usdz(noUsdz), "/asset_usdz_file");
    }
    long object = objects.in(subzone).create();
    editor
        .put(PATH + object, "{\"asset_file\":\"%s\"}".formatted(usdz))
        .expectInvalid("/asset_file");
  }

  @Test
  void fileMustBelongToTheLocationOrOneAbove() {
    long sibling = locations.createUnder(city);
    long subzone = objects.subzoneOf(district);

    for (long location : new long[] {district, city, Locations.ROOT}) {
      editor
          .post(
              PATH,
              objects.in(subzone).asset(uploads.glb().to(location).create()).json())
          .expect(201);
    }
    long below = locations.createUnder(district);
    for (long location : new long[] {sibling, below, locations.createUnder(Locations.ROOT)}) {
      refuse(objects.in(subzone).asset(uploads.glb().to(location).create()), "/asset_file");
    }
    refuse(objects.in(subzone).target(NONE).asset(NONE).usdz(NONE), "/target_image_file");
    refuse(objects.in(subzone).asset("../" + NONE), "/asset_file");
  }

  @Test
  void protectedFileOfALocationAboveCannotBeUsedByAnEditorBelow() {
    Api editorBelow = users.administratorOf(district).api();
    String ofCity = uploads.glb().to(city).asProtected().create();
    long subzone = objects.subzoneOf(district);
    String body = objects.in(subzone).asset(ofCity).json();
    ApiResponse ofNone =
        editorBelow.post(PATH, objects.in(subzone).asset(NONE).json()).expectInvalid("/asset_file");

    ApiResponse refused = editorBelow.post(PATH, body).expectInvalid("/asset_file");

    assertThat(refused.text("detail")).isEqualTo(ofNone.text("detail"));
    String object = PATH + editor.post(PATH, body).expect(201).text("id");
    // an editor of an object may send back the members that it has read
    String sentBack = editorBelow.get(object).expect(200).body();
    editorBelow.put(object, sentBack).expect(200);
    editorBelow.put(object, "{\"asset_file\":null}").expect(200);
    editorBelow.put(object, sentBack).expectInvalid("/asset_file");
  }

  @Test
  void updateOfOneMemberKeepsTheOthers() {
    String asset = uploads.glb().to(city).create();
    long object = objects
        .of(city)
        .asset(asset)
        .with("target_width", 0.4)
        .with("scale", "2.5")
        .create();
    JsonNode before = read(object);

    JsonNode after =
        editor.put(PATH + object, "{\"name\":\"Better\",\"id\":1}").expect(200).json();

    assertThat(before.path("target_width").asDouble()).isEqualTo(0.4);
    assertThat(before.path("scale").asDouble()).isEqualTo(2.5);
    ObjectNode expected = before.deepCopy();
    assertThat(((ObjectNode) after).putNull("uid")).isEqualTo(expected.put("name", "Better"));
    assertThat(read(object)).isEqualTo(after);
  }

  @Test
  void nullClearsNullableMembers() {
    String asset = uploads.png().to(city).create();
    long object =
        objects.of(city).target(asset).asset(asset).with("target_width", 1).create();
    editor
        .put(
            PATH + object,
            "{\"asset_usdz_file\":\"%s\"}".formatted(uploads.usdz().to(city).create()))
        .expect(200);

    JsonNode cleared = editor
        .put(
            PATH + object,
            "{\"target_image_file\":null,\"asset_file\":\"\",\"asset_usdz_file\":null,\"target_width\":null}")
        .expect(200)
        .json();

    assertThat(cleared.findValuesAsText("target_width")).containsExactly("null");
    for (String member : List.of("target_image", "asset", "asset_usdz")) {
      assertThat(cleared.path(member + "_file").isNull()).as(member).isTrue();
      assertThat(cleared.path(member + "_url").isNull()).as(member).isTrue();
    }
    editor
        .put(PATH + object, "{\"name\":null,\"subzone_id\":null,\"scale\":null,\"active\":null}")
        .expectInvalid("/name", "/subzone_id", "/scale", "/active");
  }

  @Test
  void staleUpdateIsRefused() {
    long object = objects.of(city).create();
    String tag = editor.get(PATH + object).expect(200).header("ETag").orElseThrow();
    editor.withHeader("If-None-Match", tag).get(PATH + object).expect(304);

    editor.withHeader("If-Match", tag).put(PATH + object, "{\"scale\":2}").expect(200);

    editor.withHeader("If-None-Match", tag).get(PATH + object).expect(200);
    editor.withHeader("If-Match", tag).put(PATH + object, "{}").expectProblem(412, "stale-version");
    editor.withHeader("If-Match", tag).delete(PATH + object).expectProblem(412, "stale-version");
    editor.withHeader("If-Match", "\"2\"").delete(PATH + object).expect(200);
    editor.get(PATH + object).expectProblem(404, "not-found");
    editor.put(PATH + object, "{}").expectProblem(404, "not-found");
    editor.delete(PATH + object).expectProblem(404, "not-found");
  }

  @Test
  void entityTagWithSignedLinksIsAcceptedByAnUpdate() {
    String asset = uploads.glb().to(city).asProtected().create();
    long object = objects.of(city).asset(asset).create();
    ApiResponse read = visitor.get(PATH + object).expect(200);
    String tag = read.header("ETag").orElseThrow();

    assertThat(tag).matches("\"1-shown-[0-9]+\"");
    ApiResponse again = visitor.withHeader("If-None-Match", tag).get(PATH + object);
    // the tag differs if a new minute has begun, because the links have changed
    assertThat(again.status())
        .isEqualTo(again.header("ETag").equals(read.header("ETag")) ? 304 : 200);
    editor
        .withHeader("If-Match", "\"1-12345\"")
        .put(PATH + object, "{\"scale\":2}")
        .expect(200);
    editor.withHeader("If-Match", tag).put(PATH + object, "{}").expectProblem(412, "stale-version");
    editor.withHeader("If-Match", "\"2-1\"").delete(PATH + object).expect(200);
  }

  @Test
  void objectMovesBetweenSubzonesOfItsEditor() {
    long object = objects.of(district).create();
    long ofCity = objects.subzoneOf(city);
    long elsewhere = objects.subzoneOf(locations.createUnder(Locations.ROOT));

    editor.put(PATH + object, moveTo(ofCity)).expect(200);
    editor.put(PATH + object, moveTo(elsewhere)).expectProblem(403, "access-denied");
    editor.put(PATH + object, moveTo(999_999_999)).expectInvalid("/subzone_id");

    assertThat(Objects.ids(visitor.get(OF_SUBZONE + ofCity).expect(200).json()))
        .containsExactly(object);
  }

  @Test
  void filesMustBeUsableAtTheNewLocationOfAnObject() {
    String ofDistrict = uploads.glb().to(district).create();
    long object = objects.of(district).asset(ofDistrict).create();
    long ofCity = objects.subzoneOf(city);

    editor.put(PATH + object, moveTo(ofCity)).expectInvalid("/asset_file");

    editor
        .put(
            PATH + object,
            "{\"subzone_id\":%d,\"asset_file\":\"%s\"}"
                .formatted(ofCity, uploads.glb().to(city).create()))
        .expect(200);
  }

  @Test
  void listsAreReadInPages() {
    long subzone = objects.subzoneOf(city);
    List<Long> all =
        IntStream.range(0, 5).mapToObj(i -> objects.in(subzone).create()).toList();

    ApiResponse second =
        visitor.get(OF_SUBZONE + subzone + "?page=2&per_page=2").expect(200);

    assertThat(Objects.ids(second.json())).isEqualTo(all.subList(2, 4));
    assertThat(second.header("X-Total-Count")).contains("5");
    assertThat(second.links())
        .contains("</api/objects/subzone/%d?per_page=2&page=3>; rel=\"next\"".formatted(subzone));
    assertThat(visitor.get(OF_SUBZONE + subzone + "?page=1000").expect(200).json())
        .isEmpty();
    assertThat(Objects.ids(visitor.get(PATH).expect(200).json())).containsSubsequence(all);
    visitor.get(PATH + "?per_page=0").expectInvalid("/per_page");
    visitor.get(OF_SUBZONE + "999999999").expectProblem(404, "not-found");
  }

  @Test
  void searchFindsNamesBestMatchFirst() {
    String mark = Long.toString(System.nanoTime(), 36);
    long subzone = objects.subzoneOf(city);
    long inside = objects.in(subzone).named("The Élan " + mark).create();
    long beginning = objects.in(subzone).named("ÉLAN " + mark + " 100%").create();
    long whole = objects.in(subzone).named("elan " + mark).create();

    JsonNode found = visitor.get(SEARCH + "%C3%A9lan%20" + mark).expect(200).json();

    assertThat(found.path("status").asText()).isEqualTo("Match");
    assertThat(Objects.ids(found.path("objects"))).containsExactly(whole, beginning, inside);
    assertThat(Objects.ids(visitor.get(SEARCH + mark + "%20100%25").json().path("objects")))
        .containsExactly(beginning);
    assertThat(visitor.get(SEARCH + "%25" + mark).expect(404).body())
        .isEqualTo("{\"status\":\"No match\"}");
    visitor.get(SEARCH + "%20").expectInvalid("/text");
  }

  @Test
  void invalidBodiesAreRefused() {
    refuse("{}", "/name", "/subzone_id");
    refuse("[]", "");
    refuse("null", "");
    for (Object width : new Object[] {0, -1, 101, "Infinity", "wide", true}) {
      refuse(objects.in(1).with("target_width", width), "/target_width");
    }
    for (Object scale : new Object[] {0, -1, 1001, "1e999"}) {
      refuse(objects.in(1).with("scale", scale), "/scale");
    }
    // NaN is neither positive nor below a maximum
    refuse(objects.in(1).with("target_width", "NaN"), "/target_width");
    refuse(objects.in(1).with("scale", "NaN"), "/scale");
    for (String name : List.of("", " ", "x".repeat(256), "two\nlines")) {
      refuse(objects.in(1).named(name), "/name");
    }
    refuse(objects.in(1).with("active", "perhaps"), "/active");
    refuse(objects.in(0), "/subzone_id");
    refuse(objects.in(999_999_999), "/subzone_id");
    refuse(
        objects.in(1).target("x".repeat(65)).asset("a\u0000").usdz("two\nlines"),
        "/target_image_file",
        "/asset_file",
        "/asset_usdz_file");
    long object = objects.of(city).create();
    editor
        .put(PATH + object, "{\"target_width\":0,\"scale\":1001,\"name\":\"\"}")
        .expectInvalid("/target_width", "/scale", "/name");
    editor.post(PATH, "{\"name\":\"a\",\"name\":\"b\"}").expectProblem(400, "malformed-json");
  }

  @Test
  void valuesAreStoredExactly() {
    String name = "🎉 <b>O'Neill</b> & \"Söhne\" \\ مرحبا ";

    JsonNode object = read(objects
        .of(city)
        .named(name)
        .with("target_width", 100)
        .with("scale", 1e-9)
        .create());

    assertThat(object.path("name").asText()).isEqualTo(name);
    assertThat(object.path("target_width").asDouble()).isEqualTo(100);
    assertThat(object.path("scale").asDouble()).isEqualTo(1e-9);
  }

  @Test
  void inactiveObjectIsHiddenFromVisitorsAndNotFromItsAdministrators() {
    Spot spot = new Spot(-27.1, -109.3);
    long zone = zones.at(city, spot).create();
    long subzone = zones.in(zone, spot).create();
    long hidden = objects.in(subzone).inactive().create();
    long shown = objects.in(subzone).create();
    assertThat(Objects.ids(visitor.get(OF_SUBZONE + subzone).json())).containsExactly(shown);
    expectHidden(hidden);

    editor.put(Zones.SUBZONES + subzone, "{\"active\":false}").expect(200);
    expectHidden(shown);
    visitor.get(OF_SUBZONE + subzone).expectProblem(404, "not-found");

    editor.put(Zones.SUBZONES + subzone, "{\"active\":true}").expect(200);
    editor.put(Zones.PATH + zone, "{\"active\":false}").expect(200);
    expectHidden(shown);
    visitor.get(OF_SUBZONE + subzone).expectProblem(404, "not-found");

    editor.put(Zones.PATH + zone, "{\"active\":true}").expect(200);
    visitor.get(PATH + shown).expect(200);
    assertThat(Objects.ids(editor.get(OF_SUBZONE + subzone).expect(200).json()))
        .containsExactly(hidden, shown);
  }

  @Test
  void deletionOfASubzoneDeletesItsObjectsAndKeepsFiles() {
    String asset = uploads.glb().to(city).create();
    long subzone = objects.subzoneOf(city);
    List<Long> all = LongStream.range(0, 2)
        .mapToObj(i -> objects.in(subzone).asset(asset).create())
        .toList();

    assertThat(editor
            .delete(Zones.SUBZONES + subzone + "?dry_run=true")
            .expect(200)
            .text("objects"))
        .isEqualTo("2");
    editor.delete(Zones.SUBZONES + subzone).expect(200);

    for (long object : all) {
      editor.get(PATH + object).expectProblem(404, "not-found");
    }
    anonymous.get(Uploads.PATH + asset).expect(200);
  }

  @Test
  void deletionOfALocationDeletesObjectsAndFilesAndAuditsThem() {
    String asset = uploads.glb().to(district).create();
    long object = objects.of(district).asset(asset).create();

    editor.delete("/api/locations/" + district).expect(200);

    editor.get(PATH + object).expectProblem(404, "not-found");
    anonymous.get(Uploads.PATH + asset).expectProblem(404, "not-found");
    assertThat(lastOfAudit("objects").path("resource_id").asLong()).isEqualTo(object);
    assertThat(lastOfAudit("objects").path("before").path("asset_file").asText())
        .isEqualTo(asset);
    assertThat(lastOfAudit("files").path("before").path("filename").asText()).isEqualTo(asset);
  }

  @Test
  void fileInUseIsDeletedOnlyByForceAndThenCleared() {
    String asset = uploads.png().to(city).create();
    long object = objects.of(city).target(asset).asset(asset).create();

    ApiResponse refused = editor.delete(Uploads.PATH + asset).expectProblem(409, "file-in-use");

    assertThat(refused.text("detail")).contains("objects/" + object);
    assertThat(editor.delete(Uploads.PATH + asset + "?force=true").expect(200).body())
        .matches("\\{\"status\":\"Success\",\"id\":[0-9]+}");
    ApiResponse after = editor.get(PATH + object).expect(200);
    assertThat(after.header("ETag")).contains("\"2\"");
    assertThat(after.json().path("target_image_file").isNull()).isTrue();
    assertThat(after.json().path("asset_url").isNull()).isTrue();
    anonymous.get(Uploads.PATH + asset).expectProblem(404, "not-found");
  }

  private JsonNode lastOfAudit(String resource) {
    JsonNode entry = editor
        .get("/api/audit?per_page=1&resource=" + resource)
        .expect(200)
        .json()
        .path(0);
    assertThat(entry.path("action").asText()).isEqualTo("delete");
    return entry;
  }

  private void expectHidden(long object) {
    visitor.get(PATH + object).expectProblem(404, "not-found");
    assertThat(Objects.ids(visitor.get(PATH).expect(200).json())).doesNotContain(object);
    assertThat(searched(visitor, object)).isFalse();
    editor.get(PATH + object).expect(200);
    assertThat(Objects.ids(editor.get(PATH).expect(200).json())).contains(object);
    assertThat(searched(editor, object)).isTrue();
  }

  /** Whether a reader finds the object by its name. */
  private boolean searched(Api reader, long object) {
    String name = editor.get(PATH + object).expect(200).text("name").replace(" ", "%20");
    return reader.get(SEARCH + name).status() == 200;
  }

  private static String moveTo(long subzone) {
    return "{\"subzone_id\":%d}".formatted(subzone);
  }

  private JsonNode read(long object) {
    return visitor.get(PATH + object).expect(200).json();
  }

  private byte[] fetch(JsonNode object, String url) {
    return anonymous.get(object.path(url).asText()).expect(200).bytes();
  }

  private void refuse(Objects.Draft draft, String... pointers) {
    refuse(draft.json(), pointers);
  }

  private void refuse(String body, String... pointers) {
    editor.post(PATH, body).expectInvalid(pointers);
  }
}
