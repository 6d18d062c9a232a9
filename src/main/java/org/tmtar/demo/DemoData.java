package org.tmtar.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Loads the demonstration data from a folder through the API of a running application. The rules of the API
 * apply as for any administrator, and the changes have audit entries. Existing resources are not changed,
 * so loading the data a second time adds nothing.
 *
 * <p>The members in {@code places.yaml} and {@code landmarks.yaml} are those of the request bodies. The
 * headers of both files state the exceptions.
 */
public final class DemoData {

  private static final long ROOT_LOCATION = 1;

  private static final double TARGET_WIDTH = 0.3;

  /** The member of an object for each file of its model, and the extension of the file. */
  private static final Map<String, String> FILES =
      Map.of("target_image_file", "png", "asset_file", "glb", "asset_usdz_file", "usdz");

  private static final YAMLMapper MAPPER = new YAMLMapper();

  private final DemoApi api;
  private final Path folder;
  private final Instant now;
  private final Consumer<String> progress;
  private final Map<String, List<JsonNode>> landmarksByPlace;
  private final Set<ZoneKey> existingZones;

  /** The number of added resources of each kind. */
  private final Map<String, Integer> added = new LinkedHashMap<>();

  private DemoData(DemoApi api, Path folder, Instant now, Consumer<String> progress) {
    this.api = api;
    this.folder = folder;
    this.now = now;
    this.progress = progress;
    landmarksByPlace = landmarks(folder)
        .valueStream()
        .collect(Collectors.groupingBy(landmark -> landmark.path("place").asText()));
    existingZones = api.list("/api/zones").stream()
        .map(zone -> ZoneKey.of(zone.path("location_id").asLong(), zone))
        .collect(Collectors.toSet());
    List.of("locations", "events", "zones", "objects", "files").forEach(kind -> added.put(kind, 0));
  }

  /**
   * Loads the resources that are missing.
   *
   * @param server the URL of the application
   * @param bearer the token with which root signs in
   * @param folder the folder with the demonstration data
   * @param progress receives sentences about the progress
   * @throws DemoFailedException if the folder does not contain the demonstration data, or the application
   *     cannot be reached or refuses a request
   */
  public static void load(
      URI server, String bearer, Path folder, Clock clock, Consumer<String> progress) {
    JsonNode places = places(folder);
    DemoData data = new DemoData(DemoApi.signIn(server, bearer), folder, clock.instant(), progress);
    data.loadPlaces(places, ROOT_LOCATION, "");
    progress.accept("Demonstration data loaded; added: "
        + data.added.entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", ")));
  }

  static JsonNode places(Path folder) {
    return read(folder, "places.yaml");
  }

  static JsonNode landmarks(Path folder) {
    return read(folder, "landmarks.yaml");
  }

  private static JsonNode read(Path folder, String name) {
    return read(folder.resolve(name), content -> MAPPER.readTree(content));
  }

  /**
   * Loads the missing locations below a location.
   *
   * @param parent the id of the location that contains them
   * @param path the names of the locations from the top down to the parent, each followed by a slash; empty at the top
   */
  private void loadPlaces(JsonNode places, long parent, String path) {
    if (places.isEmpty()) {
      return;
    }
    Map<String, Long> existing = api.list("/api/locations/" + parent + "/children").stream()
        .collect(Collectors.toMap(
            child -> child.path("name").asText(), child -> child.path("id").asLong()));
    for (JsonNode place : places) {
      String name = place.path("name").asText();
      if (path.isEmpty()) {
        progress.accept("Loading " + name);
      }
      long id = existing.containsKey(name)
          ? existing.get(name)
          : create("locations", body(place, "events", "places").put("root", parent));
      place.path("events").forEach(event -> loadEvent(event, id));
      landmarksByPlace
          .getOrDefault(path + name, List.of())
          .forEach(landmark -> loadLandmark(landmark, id));
      loadPlaces(place.path("places"), id, path + name + "/");
    }
  }

  private void loadEvent(JsonNode event, long location) {
    if (isPresent(event, location)) {
      return;
    }
    ObjectNode body =
        body(event, "published_days_ago", "until_days_ahead").put("location_id", location);
    if (event.has("published_days_ago")) {
      body.put("publish_from", fromNow(-event.path("published_days_ago").asInt()));
    }
    if (event.has("until_days_ahead")) {
      body.put("publish_until", fromNow(event.path("until_days_ahead").asInt()));
    }
    create("events", body);
  }

  /**
   * Whether the event exists. It is found by its title in any language, because an editor may have
   * translated it since.
   */
  private boolean isPresent(JsonNode event, long location) {
    return api.get("/api/events/all/search/%s", event.path("title").asText()).stream()
        .flatMap(found -> found.findParents("location_id").stream())
        .anyMatch(found -> found.path("location_id").asLong() == location);
  }

  private String fromNow(int days) {
    return now.plus(days, ChronoUnit.DAYS).toString();
  }

  /** Loads a zone with its subzones, unless the zone exists. */
  private void loadLandmark(JsonNode landmark, long location) {
    if (existingZones.contains(ZoneKey.of(location, landmark))) {
      return;
    }
    progress.accept("Loading " + landmark.path("title").asText());
    long zone = create("zones", body(landmark, "place", "subzones").put("location_id", location));
    for (JsonNode subzone : landmark.path("subzones")) {
      long id = api.create("/api/zones/" + zone + "/subzones", body(subzone, "objects"));
      subzone.path("objects").forEach(object -> loadObject(object, id, location));
    }
  }

  private void loadObject(JsonNode object, long subzone, long location) {
    ObjectNode body = body(object, "model", "visibility").put("subzone_id", subzone);
    if (!object.has("target_width")) {
      body.put("target_width", TARGET_WIDTH);
    }
    FILES.forEach((member, extension) -> body.put(member, upload(object, extension, location)));
    create("objects", body);
  }

  private String upload(JsonNode object, String extension, long location) {
    added.merge("files", 1, Integer::sum);
    String name = object.path("model").asText() + "." + extension;
    byte[] content = read(folder.resolve("models").resolve(name), octets -> octets);
    return api.upload(location, object.path("visibility").asText("public"), name, content);
  }

  private long create(String kind, ObjectNode body) {
    added.merge(kind, 1, Integer::sum);
    return api.create("/api/" + kind, body);
  }

  /** Copies the members of a resource, without those that its request body does not have. */
  private static ObjectNode body(JsonNode resource, String... withoutMembers) {
    return resource.<ObjectNode>deepCopy().remove(List.of(withoutMembers));
  }

  private static <T> T read(Path file, Parser<T> parser) {
    try {
      return parser.parse(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new DemoFailedException(
          "The demonstration data cannot be read: " + file.toAbsolutePath());
    }
  }

  /** Converts the content of a file. */
  private interface Parser<T> {
    T parse(byte[] content) throws IOException;
  }

  /** The identity of a zone in the data: its title is unique among the zones of its location. */
  private record ZoneKey(long location, String title) {

    static ZoneKey of(long location, JsonNode zone) {
      return new ZoneKey(location, zone.path("title").asText());
    }
  }
}
