package org.tmtar.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Loads the landmarks: zones with their subzones, objects and files. The models and images of the files are
 * generated. An existing zone is not changed, nor are its subzones and objects.
 */
final class DemoLandmarks {

  private static final String SOURCE = "demo/landmarks.yaml";

  private static final YAMLMapper MAPPER = YAMLMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
      .build();

  private final DemoApi api;
  private final Consumer<String> progress;
  private final Map<String, List<DemoZone>> zonesByPlace =
      read().stream().collect(Collectors.groupingBy(DemoZone::place));
  private final Set<ZoneKey> existing;
  private int zones;
  private int objects;
  private int files;

  DemoLandmarks(DemoApi api, Consumer<String> progress) {
    this.api = api;
    this.progress = progress;
    this.existing = existing(api);
  }

  static List<DemoZone> read() {
    try (InputStream source = DemoLandmarks.class.getClassLoader().getResourceAsStream(SOURCE)) {
      return MAPPER.readValue(source, new TypeReference<List<DemoZone>>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException("The demonstration data cannot be read", broken);
    }
  }

  private static Set<ZoneKey> existing(DemoApi api) {
    Set<ZoneKey> existing = new HashSet<>();
    JsonNode list;
    int page = 1;
    do {
      list = api.get("/api/zones?page=" + page++).orElseThrow();
      list.forEach(zone -> existing.add(
          new ZoneKey(zone.path("location_id").asLong(), zone.path("title").asText())));
    } while (!list.isEmpty());
    return existing;
  }

  /**
   * Loads the missing zones of a place.
   *
   * @param place the names of the places from the top down to the place, separated by slashes
   * @param location the id of the place
   */
  void load(String place, long location) {
    for (DemoZone zone : zonesByPlace.getOrDefault(place, List.of())) {
      if (!existing.contains(new ZoneKey(location, zone.title()))) {
        progress.accept("Loading " + zone.title());
        create(zone, location);
      }
    }
  }

  private void create(DemoZone zone, long location) {
    zones++;
    long id = api.create(
        "/api/zones",
        MAPPER
            .createObjectNode()
            .put("title", zone.title())
            .put("location_id", location)
            .put("latitude", zone.latitude())
            .put("longitude", zone.longitude())
            .put("radius", zone.radius())
            .put("secret", zone.secret()));
    for (DemoSubzone subzone : zone.subzones()) {
      long subzoneId = create(subzone, id);
      subzone.objects().forEach(object -> create(object, subzoneId, zone, location));
    }
  }

  private long create(DemoSubzone subzone, long zone) {
    return api.create(
        "/api/zones/" + zone + "/subzones",
        MAPPER
            .createObjectNode()
            .put("title", subzone.title())
            .put("latitude", subzone.latitude())
            .put("longitude", subzone.longitude())
            .put("radius", subzone.radius()));
  }

  private void create(DemoObject object, long subzone, DemoZone zone, long location) {
    objects++;
    DemoModel model = DemoModel.of(object);
    byte[] target = DemoTarget.png(zone.title(), object.name());
    api.create(
        "/api/objects",
        MAPPER
            .createObjectNode()
            .put("name", object.name())
            .put("subzone_id", subzone)
            .put("target_image_file", upload(object, location, "target.png", target))
            .put("asset_file", upload(object, location, "model.glb", model.glb()))
            .put("asset_usdz_file", upload(object, location, "model.usdz", model.usdz()))
            .put("target_width", object.targetWidth())
            .put("scale", object.scale()));
  }

  private String upload(DemoObject object, long location, String name, byte[] content) {
    files++;
    return api.upload(location, object.visibility(), name, content);
  }

  /** The number of zones that were added. */
  int zones() {
    return zones;
  }

  /** The number of objects that were added. */
  int objects() {
    return objects;
  }

  /** The number of files that were added. */
  int files() {
    return files;
  }

  /** An existing zone. */
  private record ZoneKey(long location, String title) {}
}
