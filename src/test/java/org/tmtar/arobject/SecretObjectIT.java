package org.tmtar.arobject;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.DocumentedLists;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Objects;
import org.tmtar.testing.Spot;
import org.tmtar.testing.Uploads;
import org.tmtar.testing.Users;
import org.tmtar.testing.Zones;

/**
 * The objects in a secret zone and the files that they use. A caller outside of the zone receives exactly
 * the same bytes as for an object or a file that does not exist, although the rows of these files state
 * that they are public.
 */
@IntegrationTest
class SecretObjectIT {

  private static final String PATH = Objects.PATH;
  private static final String OF_SUBZONE = PATH + "subzone/";
  private static final String LOCATION = "/api/locations/";
  private static final String VISIT = "/api/visit?";
  private static final String VISITED_ZONE = "/api/visit/zones/";
  private static final String EVENTS = "/api/events/";
  private static final String UNLOCK = "Zone-Unlock";
  private static final String IN_BOX = Zones.PATH + "?bbox=-180,-90,180,90&active=true";

  /** An id that was never assigned. */
  private static final long NONE = 999_999_999;

  /** The list that contains the refusals of the other lists, which the audit records. */
  private static final String EXPORT = "exportProfile";

  /** The lists of the document that have neither zones nor what is in them. */
  private static final Set<String> OTHER_LISTS = Set.of(
      "getConfiguration",
      "getKeys",
      "getOperations",
      "getOgcLandingPage",
      "getOgcCollection",
      "listOgcCollections",
      "listSessions",
      "listUserSessions");

  private static final String OSCP = "/oscp/scrs/tmtar";
  private static final String NO_UID = "00000000-0000-0000-0000-000000000000";
  private static final String FEATURES = "/ogc/collections/%s/items";

  /** The name of a file that does not exist, without its extension. */
  private static final String NO_FILE = "0".repeat(40);

  private final Users users;
  private final Zones zones;
  private final Objects objects;
  private final Uploads uploads;
  private final Events events;
  private final long city;
  private final long district;
  private final Api anonymous;
  private final Api editor;
  private final Api visitor;
  private final Api editorElsewhere;
  private final Api editorBelow;
  private final Spot centre = Spot.alone();

  SecretObjectIT(
      Api anonymous,
      Users users,
      Zones zones,
      Objects objects,
      Uploads uploads,
      Events events,
      Locations locations) {
    this.anonymous = anonymous;
    this.users = users;
    this.zones = zones;
    this.objects = objects;
    this.uploads = uploads;
    this.events = events;
    this.city = locations.createAt(centre.latitude(), centre.longitude(), Locations.ROOT);
    locations.setPublic(city, true).expect(200);
    this.district = locations.createUnder(city);
    this.editor = users.administratorOf(city).api();
    this.editorBelow = users.administratorOf(district).api();
    this.editorElsewhere =
        users.administratorOf(locations.createUnder(Locations.ROOT)).api();
    this.visitor = users.newcomer().api();
  }

  @Test
  void publicFileOfALocationAboveCannotBeMadeSecretByAnEditorBelow() {
    String logo = uploads.as(editor).png().create();
    long secret = zones.at(district, centre).secret().create();
    long hidden = zones.in(secret, centre).create();
    long open = zones.at(district, centre).create();
    long shown = zones.in(open, centre).create();

    editorBelow
        .post(PATH, objects.in(hidden).target(logo).json())
        .expectInvalid("/target_image_file");
    editorBelow.post(PATH, objects.in(shown).target(logo).json()).expect(201);
    editorBelow.put(Zones.PATH + open, "{\"secret\":true}").expectProblem(409, "conflict");

    anonymous.get(Uploads.PATH + logo).expect(200);
    editor.put(Zones.PATH + open, "{\"secret\":true}").expect(200);
    anonymous.get(Uploads.PATH + logo).expectProblem(404, "not-found");
  }

  @Test
  void zoneDoesNotMoveWhereItsObjectsCannotUseTheirFiles() {
    String image = uploads.as(editorBelow).png().create();
    long zone = zones.at(district, centre).create();
    objects.in(zones.in(zone, centre).create()).target(image).create();

    editor
        .put(Zones.PATH + zone, "{\"location_id\":%d}".formatted(city))
        .expectProblem(409, "conflict");
    editor.put(Zones.PATH + zone, "{\"location_id\":%d}".formatted(district)).expect(200);
  }

  @Test
  void listsAndSearchesForCallersOutsideDoNotDependOnTheObject() {
    Spot elsewhere = Spot.alone();
    long open = zones.at(city, elsewhere).create();
    long part = zones.in(open, elsewhere).create();
    long object = objects.in(part).create();
    Map<String, List<String>> lists = lists(open, part, object, uid(object));
    for (Api reader : List.of(anonymous, visitor, editorElsewhere, editorBelow)) {
      List<String> before = read(reader, lists);
      String exported = export(reader);

      Secret secret = hide();

      assertThat(export(reader)).isEqualTo(exported);
      assertThat(read(reader, lists)).isEqualTo(before);
      expectTheSame(
          reader, "GET", PATH + "search/" + secret.name(), PATH + "search/x" + secret.name(), null);
    }
    assertThat(editor.get(PATH).expect(200).header("X-Total-Count"))
        .isNotEqualTo(visitor.get(PATH).header("X-Total-Count"));
  }

  @Test
  void everyListOfTheDocumentIsRead() {
    Set<String> read = new TreeSet<>(lists(NONE, NONE, NONE, NO_UID).keySet());
    read.add(EXPORT);
    read.addAll(OTHER_LISTS);

    assertThat(DocumentedLists.operations()).hasSizeGreaterThan(20);
    assertThat(DocumentedLists.operations())
        .as("lists that are not read")
        .filteredOn(operation -> !read.contains(operation))
        .isEmpty();
  }

  @Test
  void everyEndpointRespondsToCallersOutsideAsIfTheObjectDidNotExist() {
    Secret secret = hide();
    String uid = uid(secret.object());
    for (Api caller : List.of(anonymous, visitor, editorElsewhere, editorBelow)) {
      for (Api sender : List.of(
          caller,
          caller.withHeader("If-None-Match", "*"),
          caller.withHeader("If-None-Match", "\"1\""),
          caller.withHeader("If-Match", "\"1\""))) {
        Map<String, Long> features = Map.of(
            "zones", secret.zone(), "subzones", secret.subzone(), "objects", secret.object());
        features.forEach((collection, id) -> {
          for (String query : List.of("", "?f=html", "?geometry=polygon")) {
            String ofNone = feature(collection, NONE) + query;
            expectTheSame(sender, "GET", feature(collection, id) + query, ofNone, null);
          }
          expectTheSame(sender, "HEAD", feature(collection, id), feature(collection, NONE), null);
        });
        for (String method : List.of("GET", "HEAD", "OPTIONS", "DELETE", "POST")) {
          expectTheSame(sender, method, OSCP + "/" + uid, OSCP + "/" + NO_UID, null);
        }
        for (String method : List.of("GET", "HEAD", "OPTIONS", "DELETE", "POST")) {
          expectTheSame(sender, method, PATH + secret.object(), PATH + NONE, null);
          expectTheSame(sender, method, OF_SUBZONE + secret.subzone(), OF_SUBZONE + NONE, null);
          expectTheSame(sender, method, Zones.PATH + secret.zone(), Zones.PATH + NONE, null);
          expectTheSame(sender, method, VISITED_ZONE + secret.zone(), VISITED_ZONE + NONE, null);
        }
        expectTheSame(
            sender,
            "GET",
            OF_SUBZONE + secret.subzone() + "?page=2&per_page=1",
            OF_SUBZONE + NONE + "?page=2&per_page=1",
            null);
        for (String body : List.of("{}", "{\"scale\":0}", "{\"scale\":2}", "[", "null")) {
          expectTheSame(sender, "PUT", PATH + secret.object(), PATH + NONE, body);
        }
      }
    }
    assertThat(editor.get(PATH + secret.object()).expect(200).text("name"))
        .isEqualTo(secret.name());
  }

  @Test
  void editorOutsideCannotCreateObjectsInTheZone() {
    Secret secret = hide();
    for (Api sender : List.of(editorElsewhere, editorBelow)) {
      long own = objects.subzoneOf(administeredBy(sender));
      String object = PATH + objects.in(own).create();

      expectTheSameFor(
          sender,
          "POST",
          PATH,
          objects.in(secret.subzone()).named("a").json(),
          objects.in(NONE).named("a").json());
      expectTheSameFor(sender, "PUT", object, moveTo(secret.subzone()), moveTo(NONE));
    }
  }

  @Test
  void editorOutsideCannotReferToFilesOfTheZone() {
    Secret secret = hide();
    for (Api sender : List.of(editorElsewhere, editorBelow)) {
      long location = administeredBy(sender);
      long own = objects.subzoneOf(location);
      String object = PATH + objects.in(own).create();
      for (String member : List.of("target_image_file", "asset_file", "asset_usdz_file")) {
        for (String file : secret.files()) {
          expectTheSameFor(
              sender,
              "POST",
              PATH,
              objects.in(own).named("a").with(member, file).json(),
              objects.in(own).named("a").with(member, none(file)).json());
          expectTheSameFor(
              sender,
              "PUT",
              object,
              "{\"%s\":\"%s\"}".formatted(member, file),
              "{\"%s\":\"%s\"}".formatted(member, none(file)));
        }
      }
      expectTheSameFor(
          sender,
          "POST",
          EVENTS,
          events
              .news(location)
              .titled("a")
              .with("image_file_name", secret.target())
              .json(),
          events
              .news(location)
              .titled("a")
              .with("image_file_name", none(secret.target()))
              .json());
    }
  }

  @Test
  void filesRespondToCallersOutsideAsIfTheyDidNotExist() {
    Secret secret = hide();
    for (Api caller :
        List.of(anonymous, anonymous.withBearer("x"), visitor, editorElsewhere, editorBelow)) {
      for (String file : secret.files()) {
        for (Api sender : List.of(
            caller,
            caller.withHeader("Range", "bytes=0-1"),
            caller.withHeader("Range", "bytes=1000000-"),
            caller.withHeader("If-None-Match", "*"),
            caller.withHeader("If-Match", "\"1\""))) {
          for (String query : List.of(
              "",
              "?width=160",
              "?width=7",
              "?width=x",
              "?expires=9999999999&signature=x",
              "?expires=1",
              "?signature=x")) {
            expectTheSame(
                sender,
                "GET",
                Uploads.PATH + file + query,
                Uploads.PATH + none(file) + query,
                null);
          }
          for (String method : List.of("HEAD", "OPTIONS", "PUT", "POST", "DELETE")) {
            expectTheSame(sender, method, Uploads.PATH + file, Uploads.PATH + none(file), null);
          }
          for (String query : List.of("?force=true", "?force=perhaps")) {
            expectTheSame(
                sender,
                "DELETE",
                Uploads.PATH + file + query,
                Uploads.PATH + none(file) + query,
                null);
          }
        }
      }
    }
    for (String file : secret.files()) {
      editor.get(Uploads.PATH + file).expect(200);
    }
  }

  @Test
  void onlyAdministratorsAboveSeeTheCountsOfADeletionPreview() {
    hide();

    JsonNode all =
        users.root().api().delete(LOCATION + city + "?dry_run=true").expect(200).json();

    assertThat(all.path("objects").asLong()).isEqualTo(1);
    assertThat(all.path("files").asLong()).isEqualTo(3);
    for (Api caller : List.of(visitor, editorElsewhere, editorBelow, editor)) {
      caller.delete(LOCATION + city + "?dry_run=true").expectProblem(403, "access-denied");
    }
    assertThat(editor.delete(LOCATION + district + "?dry_run=true").expect(200).text("objects"))
        .isEqualTo("0");
  }

  @Test
  void visitorInsideSeesTheObjectInEveryList() {
    Secret secret = hide();
    Api inside = inside(visitor, secret);

    JsonNode object = inside.get(PATH + secret.object()).expect(200).json();

    assertThat(object.path("target_image_file").asText()).isEqualTo(secret.target());
    for (String list : List.of(PATH, OF_SUBZONE + secret.subzone())) {
      assertThat(Objects.ids(inside.get(list).expect(200).json())).contains(secret.object());
    }
    JsonNode found = inside.get(PATH + "search/" + secret.name()).expect(200).json();
    assertThat(Objects.ids(found.path("objects"))).containsExactly(secret.object());
    for (String file : secret.files()) {
      inside.get(Uploads.PATH + file).expect(200);
    }
  }

  @Test
  void eachSignedLinkIsValidForItsFileOnly() {
    Secret secret = hide();
    JsonNode object =
        inside(visitor, secret).get(PATH + secret.object()).expect(200).json();
    String target = object.path("target_image_url").asText();
    String asset = object.path("asset_url").asText();
    String usdz = object.path("asset_usdz_url").asText();

    assertThat(fetch(target)).isEqualTo(fetch(editor, secret.target()));
    assertThat(fetch(asset)).isEqualTo(fetch(editor, secret.asset()));
    assertThat(fetch(usdz)).isEqualTo(fetch(editor, secret.usdz()));

    String expires = asset.replaceFirst(".*expires=([0-9]+)&.*", "$1");
    String signature = asset.replaceFirst(".*&signature=", "");
    for (String bad : List.of(
        asset.replace(secret.asset(), secret.target()),
        asset.replace(secret.asset(), secret.usdz()),
        asset.replace(signature, target.replaceFirst(".*&signature=", "")),
        asset.replace(expires, Long.toString(Long.parseLong(expires) + 60)),
        asset.replace(expires, "0" + expires),
        asset.substring(0, asset.length() - 2) + (asset.endsWith("AA") ? "BB" : "AA"),
        asset + "A",
        asset.replace("&signature=" + signature, ""),
        asset.replace("&signature=" + signature, "&signature="),
        asset.replace("expires=" + expires + "&", ""),
        asset.replace("expires=" + expires, "expires="))) {
      for (Api sender : List.of(anonymous, editor)) {
        sender.get(bad).expectProblem(403, "access-denied");
      }
    }
  }

  @Test
  void tokenOfAnotherUserUnlocksNothing() {
    Secret secret = hide();
    String ofVisitor = token(visitor, secret);
    Api other = users.newcomer().api().withHeader(UNLOCK, ofVisitor);

    expectTheSame(other, "GET", PATH + secret.object(), PATH + NONE, null);
    expectTheSame(other, "GET", OF_SUBZONE + secret.subzone(), OF_SUBZONE + NONE, null);
    for (Api sender : List.of(other, anonymous.withHeader(UNLOCK, ofVisitor))) {
      for (String file : secret.files()) {
        expectTheSame(sender, "GET", Uploads.PATH + file, Uploads.PATH + none(file), null);
      }
    }
  }

  @Test
  void visitorInsideMayNotChangeTheObject() {
    Secret secret = hide();
    Api inside = inside(editorElsewhere, secret);

    inside.get(PATH + secret.object()).expect(200);
    inside.put(PATH + secret.object(), "{\"scale\":2}").expectProblem(403, "access-denied");
    inside.delete(PATH + secret.object()).expectProblem(403, "access-denied");
    assertThat(inside.delete(Uploads.PATH + secret.target()).status()).isIn(403, 404);
    editor.get(Uploads.PATH + secret.target()).expect(200);
  }

  @Test
  void objectIsHiddenWithItsZoneFromTheNextRequest() {
    Secret secret = hide();
    Api inside = inside(visitor, secret);

    editor.put(Zones.PATH + secret.zone(), "{\"active\":false}").expect(200);

    expectTheSame(inside, "GET", PATH + secret.object(), PATH + NONE, null);
    for (String file : secret.files()) {
      expectTheSame(inside, "GET", Uploads.PATH + file, Uploads.PATH + none(file), null);
    }
  }

  @Test
  void fileIsProtectedWhileASecretZoneUsesIt() {
    Secret secret = hide();
    String file = Uploads.PATH + secret.asset();
    anonymous.get(file).expectProblem(404, "not-found");

    editor.put(Zones.PATH + secret.zone(), "{\"secret\":false}").expect(200);
    anonymous.get(file).expect(200);
    assertThat(visitor.get(PATH + secret.object()).expect(200).text("asset_url"))
        .isEqualTo(file);

    editor.put(Zones.PATH + secret.zone(), "{\"secret\":true}").expect(200);
    anonymous.get(file).expectProblem(404, "not-found");

    editor.put(PATH + secret.object(), "{\"asset_file\":null}").expect(200);
    anonymous.get(file).expect(200);
  }

  @Test
  void imageThatAnEventAlsoUsesIsVisibleToReadersOfTheEvent() {
    Secret secret = hide();
    long event = events.news(city).with("image_file_name", secret.target()).create();
    Api reader = users.newcomer().api();
    reader.put("/api/users", "{\"location_id\":%d}".formatted(city)).expect(200);

    String link = reader.get(EVENTS + event).expect(200).text("image_file_url");

    assertThat(link).startsWith(Uploads.PATH + secret.target() + "?expires=");
    assertThat(fetch(link)).isEqualTo(fetch(reader, secret.target()));
    for (Api sender : List.of(visitor, anonymous)) {
      expectTheSame(
          sender,
          "GET",
          Uploads.PATH + secret.target(),
          Uploads.PATH + none(secret.target()),
          null);
    }
  }

  /** Creates an object that uses three files, in a subzone of a secret zone of the city. */
  private Secret hide() {
    long zone = zones.at(city, centre).secret().create();
    long subzone = zones.in(zone, centre).create();
    String name = Long.toString(System.nanoTime(), 36);
    String target = uploads.png(200, 100).to(city).create();
    String asset = uploads.glb().to(city).create();
    String usdz = uploads.usdz().to(city).create();
    long object =
        objects.in(subzone).named(name).target(target).asset(asset).usdz(usdz).create();
    return new Secret(zone, subzone, object, name, target, asset, usdz);
  }

  /** A caller that stands in the secret zone. */
  private Api inside(Api api, Secret secret) {
    return api.withHeader(UNLOCK, token(api, secret));
  }

  private String token(Api api, Secret secret) {
    JsonNode around = api.get("/api/zones/around?" + centre.query()).expect(200).json();
    assertThat(Zones.ids(around)).containsExactly(secret.zone());
    return around.path(0).path("unlock").asText();
  }

  /**
   * The paths of every list, count, search and feed by the id of their operation, including those that do
   * not concern zones. Most of them refuse visitors.
   *
   * @param zone a public zone of the city
   * @param subzone a subzone of this zone
   * @param object an object of this subzone
   * @param uid the uid of this object
   */
  private Map<String, List<String>> lists(long zone, long subzone, long object, String uid) {
    String north = centre.north(300).query();
    return Map.ofEntries(
        entry(
            "listObjects",
            List.of(
                PATH + "?per_page=1000",
                PATH + "?per_page=1000&q=object&sort=-updated",
                PATH + "?per_page=1000&without_usdz=true",
                PATH + "?per_page=1000&untranslated=uk")),
        entry("listObjectsOfSubzone", List.of(OF_SUBZONE + subzone)),
        entry("searchObjects", List.of(PATH + "search/object")),
        entry(
            "listZones",
            List.of(
                Zones.PATH,
                Zones.PATH + "?q=zone&sort=-updated",
                Zones.PATH + "?untranslated=uk",
                IN_BOX)),
        entry("getZone", List.of(Zones.PATH + zone)),
        entry("listSubzones", List.of(Zones.PATH + zone + "/subzones")),
        entry(
            "listZonesAround",
            List.of(
                Zones.PATH + "around?radius=50000&" + north,
                Zones.PATH + "around?cell=" + centre.cell(8))),
        entry(
            "listStatistics",
            List.of("/api/statistics?by=zone", "/api/statistics?by=object", "/api/statistics")),
        entry("listZonesToWatch", List.of(Zones.PATH + "watch?limit=100&" + north)),
        entry("listFiles", List.of(Uploads.PATH, Uploads.PATH + "?unused=false&sort=name")),
        entry("listFileUses", List.of(Uploads.PATH + NO_FILE + ".png/uses")),
        entry("listNews", List.of(EVENTS + "news/1")),
        entry("listSales", List.of(EVENTS + "sales/1")),
        entry("getFeed", List.of(EVENTS + "feed?limit=100")),
        entry("listEvents", List.of(EVENTS + "all?page=1")),
        entry("listAllEvents", List.of(EVENTS + "all/1")),
        entry("countAllEvents", List.of(EVENTS + "all/count")),
        entry("searchEvents", List.of(EVENTS + "all/search/event")),
        entry("listLocations", List.of(LOCATION)),
        entry("listSubtreeOfLocation", List.of(LOCATION + city + "/subtree")),
        entry("listChildrenOfLocation", List.of(LOCATION + city + "/children")),
        entry("listAncestorsOfLocation", List.of(LOCATION + district + "/ancestors")),
        entry("searchLocations", List.of(LOCATION + "search/location")),
        entry("listNearestLocations", List.of(LOCATION + "nearest?" + centre.query())),
        entry("visit", List.of(VISIT + centre.query(), VISIT + "location_id=" + city)),
        entry("visitZone", List.of(VISITED_ZONE + zone)),
        entry("visitEvents", List.of("/api/visit/events?type=news&location_id=" + city)),
        entry("visitLocations", List.of("/api/visit/locations")),
        entry("getBundle", List.of(LOCATION + district + "/bundle", LOCATION + city + "/bundle")),
        entry("listOgcItems", features()),
        entry(
            "getOgcItem",
            List.of(
                feature("zones", zone), feature("subzones", subzone), feature("objects", object))),
        entry("listSpatialContentRecords", List.of(OSCP + "?h3Index=" + centre.cell(7))),
        entry("getSpatialContentRecord", List.of(OSCP + "/" + uid, OSCP + "/" + NO_UID)),
        entry("listUsers", List.of("/api/users/")),
        entry("getOverview", List.of("/api/overview")),
        entry("getPreview", List.of("/api/preview?location_id=" + city + "&" + centre.query())),
        entry(
            "listAudit",
            List.of(
                "/api/audit?resource=zones",
                "/api/audit?resource=objects",
                "/api/audit?resource=files")));
  }

  /** The collections of features around the position of this test. */
  private List<String> features() {
    String box = "?limit=1000&bbox=%s,%s,%s,%s"
        .formatted(
            centre.longitude() - 1,
            centre.latitude() - 1,
            centre.longitude() + 1,
            centre.latitude() + 1);
    return Stream.of("locations", "events", "zones", "subzones", "objects")
        .map(collection -> FEATURES.formatted(collection) + box)
        .toList();
  }

  /** Reads the lists in each media type that the document states. */
  private static List<String> read(Api reader, Map<String, List<String>> lists) {
    Api traced = reader.withHeader("X-Request-Id", "the-same-request");
    Map<String, List<String>> mediaTypes = DocumentedLists.mediaTypes();
    return lists.entrySet().stream()
        .flatMap(list -> list.getValue().stream()
            .flatMap(path ->
                mediaTypes.getOrDefault(list.getKey(), List.of("application/json")).stream()
                    .map(type -> read(traced.withHeader("Accept", type), list.getKey(), path))))
        .toList();
  }

  /**
   * A response of a list as text. The parameters of links are removed, because they change every minute, and so are the
   * cursor and the time of a bundle.
   */
  private static String read(Api reader, String operation, String path) {
    ApiResponse response = reader.get(path);
    assertThat(response.operation()).as(path).contains(operation);
    return path
        + response.status()
        + response.header("X-Total-Count")
        + response.headers("Link")
        + response
            .body()
            .replaceAll("\\?expires=[^\"]*", "")
            .replaceAll("\"(cursor|generated_at)\":\"[^\"]*\"", "");
  }

  private static String feature(String collection, long id) {
    return FEATURES.formatted(collection) + "/" + id;
  }

  private String uid(long object) {
    return editor.get(PATH + object).expect(200).text("uid");
  }

  private static String export(Api reader) {
    return read(reader, EXPORT, "/api/users/profile/export");
  }

  private static long administeredBy(Api editor) {
    return editor
        .get("/api/users/profile")
        .expect(200)
        .json()
        .path("admin_location_id")
        .asLong();
  }

  /** The name of a file that does not exist, with the same extension. */
  private static String none(String file) {
    return NO_FILE + file.substring(file.indexOf('.'));
  }

  private static String moveTo(long subzone) {
    return "{\"subzone_id\":%d}".formatted(subzone);
  }

  private byte[] fetch(String path) {
    return anonymous.get(path).expect(200).bytes();
  }

  private static byte[] fetch(Api reader, String filename) {
    return reader.get(Uploads.PATH + filename).expect(200).bytes();
  }

  /** Expects the same response to two bodies at one path. */
  private static void expectTheSameFor(
      Api sender, String method, String path, String ofSecret, String ofNone) {
    expectTheSame(
        traced(sender).send(method, path, ofSecret), traced(sender).send(method, path, ofNone));
  }

  /** Expects the same response at two paths. */
  private static void expectTheSame(
      Api sender, String method, String ofSecret, String ofNone, String body) {
    expectTheSame(
        traced(sender).send(method, ofSecret, body), traced(sender).send(method, ofNone, body));
  }

  private static Api traced(Api sender) {
    return sender
        .withHeader("X-Request-Id", "the-same-for-both")
        .withHeader("Content-Type", "application/json");
  }

  private static void expectTheSame(ApiResponse ofSecret, ApiResponse ofNone) {
    assertThat(ofSecret.status()).isEqualTo(ofNone.status());
    assertThat(ofSecret.body()).isEqualTo(ofNone.body());
    assertThat(headers(ofSecret)).isEqualTo(headers(ofNone));
    assertThat(ofNone.status())
        .matches(status -> status >= 400 || ofNone.header("Allow").isPresent());
  }

  /**
   * The headers, without the time and without the connection header, which depends on the state of the
   * connection.
   */
  private static Map<String, List<String>> headers(ApiResponse response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers());
    headers.remove("date");
    headers.remove("connection");
    return headers;
  }

  private record Secret(
      long zone, long subzone, long object, String name, String target, String asset, String usdz) {

    List<String> files() {
      return List.of(target, asset, usdz);
    }
  }
}
