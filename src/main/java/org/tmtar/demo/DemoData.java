package org.tmtar.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Loads the demonstration data through the API of a running application. The rules of the API apply as for
 * any administrator, and the changes have audit entries. Existing resources are not changed, so loading the
 * data a second time adds nothing.
 */
public final class DemoData {

  private static final String SOURCE = "demo/places.yaml";

  private static final long ROOT_LOCATION = 1;

  private static final YAMLMapper MAPPER = YAMLMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .build();

  private final DemoApi api;
  private final Instant now;
  private final Consumer<String> progress;
  private final DemoLandmarks landmarks;
  private int places;
  private int events;

  private DemoData(DemoApi api, Instant now, Consumer<String> progress) {
    this.api = api;
    this.now = now;
    this.progress = progress;
    this.landmarks = new DemoLandmarks(api, progress);
  }

  /**
   * Loads the resources that are missing.
   *
   * @param server the URL of the application
   * @param bearer the token with which root signs in
   * @param progress receives sentences about the progress
   * @throws DemoFailedException if the application cannot be reached or refuses a request
   */
  public static void load(URI server, String bearer, Clock clock, Consumer<String> progress) {
    DemoData data = new DemoData(DemoApi.signIn(server, bearer), clock.instant(), progress);
    data.loadPlaces(read(), ROOT_LOCATION, "");
    progress.accept(
        "Demonstration data loaded; added: %d locations, %d events, %d zones, %d objects, %d files"
            .formatted(
                data.places,
                data.events,
                data.landmarks.zones(),
                data.landmarks.objects(),
                data.landmarks.files()));
  }

  static List<DemoPlace> read() {
    try (InputStream source = DemoData.class.getClassLoader().getResourceAsStream(SOURCE)) {
      return MAPPER.readValue(source, new TypeReference<List<DemoPlace>>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException("The demonstration data cannot be read", broken);
    }
  }

  /**
   * Loads the missing places below a place.
   *
   * @param parent the id of the place that contains them
   * @param path the names of the places from the top down to the parent, each followed by a slash; empty at
   *     the top
   */
  private void loadPlaces(List<DemoPlace> expected, long parent, String path) {
    if (expected.isEmpty()) {
      return;
    }
    Map<String, Long> existing = children(parent);
    for (DemoPlace place : expected) {
      if (path.isEmpty()) {
        progress.accept("Loading " + place.name());
      }
      long id =
          existing.containsKey(place.name()) ? existing.get(place.name()) : create(place, parent);
      place.events().forEach(event -> loadEvent(event, id));
      landmarks.load(path + place.name(), id);
      loadPlaces(place.places(), id, path + place.name() + "/");
    }
  }

  private Map<String, Long> children(long parent) {
    Map<String, Long> children = new HashMap<>();
    JsonNode list;
    int page = 1;
    do {
      list = api.get("/api/locations/" + parent + "/children?page=" + page++).orElseThrow();
      list.forEach(
          child -> children.put(child.path("name").asText(), child.path("id").asLong()));
    } while (!list.isEmpty());
    return children;
  }

  private long create(DemoPlace place, long parent) {
    places++;
    return api.create(
        "/api/locations",
        MAPPER
            .createObjectNode()
            .put("name", place.name())
            .put("root", parent)
            .put("latitude", place.latitude())
            .put("longitude", place.longitude()));
  }

  private void loadEvent(DemoEvent event, long location) {
    if (isPresent(event, location)) {
      return;
    }
    events++;
    ObjectNode body = MAPPER
        .createObjectNode()
        .put("event_type", event.type())
        .put("location_id", location)
        .put("language", event.language())
        .put("title", event.title())
        .put("short_description", event.shortDescription())
        .put("description", event.description())
        .put("active", event.active())
        .put("publish_from", fromNow(event.publishedDaysAgo(), -1))
        .put("publish_until", fromNow(event.untilDaysAhead(), 1));
    if (event.translations() != null) {
      body.set("translations", MAPPER.valueToTree(event.translations()));
    }
    api.create("/api/events", body);
  }

  /**
   * Whether the event exists. It is found by its title in any language, because an editor may have
   * translated it since.
   */
  private boolean isPresent(DemoEvent event, long location) {
    return api.get("/api/events/all/search/%s", event.title()).stream()
        .flatMap(found -> found.findParents("location_id").stream())
        .anyMatch(found -> found.path("location_id").asLong() == location);
  }

  private String fromNow(Integer days, int direction) {
    return days == null
        ? null
        : now.plus((long) direction * days, ChronoUnit.DAYS).toString();
  }
}
