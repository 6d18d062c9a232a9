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
 * Loads the demonstration data through the API of a running application, as an administrator would:
 * the same rules apply, and the audit has it. Whatever is there already stays as it is, so loading it
 * a second time adds nothing.
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
   * Loads what is missing.
   *
   * @param server where the application answers
   * @param bearer what root signs in with
   * @param progress is told a sentence from time to time
   * @throws DemoFailedException if the application cannot be reached, or refuses
   */
  public static void load(URI server, String bearer, Clock clock, Consumer<String> progress) {
    DemoData data = new DemoData(DemoApi.signIn(server, bearer), clock.instant(), progress);
    data.loadPlaces(read(), ROOT_LOCATION, "");
    progress.accept(
        "The demonstration data is in place; added: %d places, %d events, %d zones, %d objects, %d files"
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
   * @param parent the id of the place in which they lie
   * @param path the names of the places down to it, each with a slash behind; empty at the top
   */
  private void loadPlaces(List<DemoPlace> wanted, long parent, String path) {
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, Long> present = children(parent);
    for (DemoPlace place : wanted) {
      if (path.isEmpty()) {
        progress.accept("Loading " + place.name());
      }
      long id =
          present.containsKey(place.name()) ? present.get(place.name()) : create(place, parent);
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

  /** By its title in any language: an editor may have translated it since. */
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
