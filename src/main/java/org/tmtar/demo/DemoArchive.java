package org.tmtar.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tmtar.archive.ArchiveFailedException;
import org.tmtar.file.content.Sha256;

/**
 * Converts the demonstration data of a folder to an archive for the root location. The members in {@code places.yaml}
 * and {@code landmarks.yaml} are those of the archive. The headers of both files state the exceptions.
 *
 * <p>The uid of a resource depends only on its names, so that a second import finds the resource.
 */
final class DemoArchive {

  private static final double TARGET_WIDTH = 0.3;

  /** The member of an object for each file of its model, and the extension of the file. */
  private static final Map<String, String> FILES =
      Map.of("target_image_file", "png", "asset_file", "glb", "asset_usdz_file", "usdz");

  private static final YAMLMapper MAPPER = new YAMLMapper();

  private final Path folder;
  private final Instant now;
  private final Map<String, List<JsonNode>> landmarksByPlace;

  /** The lines of each kind, by the name of the kind. */
  private final Map<String, StringBuilder> lines = new LinkedHashMap<>();

  /** The contents of the files by their names in the archive. */
  private final Map<String, byte[]> contents = new LinkedHashMap<>();

  private DemoArchive(Path folder, Instant now) {
    this.folder = folder;
    this.now = now;
    landmarksByPlace = landmarks(folder)
        .valueStream()
        .collect(Collectors.groupingBy(landmark -> landmark.path("place").asText()));
  }

  /**
   * Converts a folder.
   *
   * @param now the time to which the times of the events are relative
   * @throws ArchiveFailedException if the folder does not contain the demonstration data
   */
  static byte[] of(Path folder, Instant now) {
    JsonNode places = places(folder);
    DemoArchive archive = new DemoArchive(folder, now);
    archive.addPlaces(places, null, "");
    return archive.zip();
  }

  static JsonNode places(Path folder) {
    return read(folder, "places.yaml");
  }

  static JsonNode landmarks(Path folder) {
    return read(folder, "landmarks.yaml");
  }

  /**
   * Adds locations.
   *
   * @param parent the uid of the location that contains them; null for the root location
   * @param path the names of the locations from the top down to the parent, each followed by a slash; empty at the top
   */
  private void addPlaces(JsonNode places, String parent, String path) {
    for (JsonNode place : places) {
      String name = path + place.path("name").asText();
      String uid = add("locations", name, members(place, "events", "places").put("parent", parent));
      place.path("events").forEach(event -> addEvent(event, uid));
      landmarksByPlace
          .getOrDefault(name, List.of())
          .forEach(landmark -> addLandmark(landmark, uid, name));
      addPlaces(place.path("places"), uid, name + "/");
    }
  }

  private void addEvent(JsonNode event, String location) {
    ObjectNode line =
        members(event, "published_days_ago", "until_days_ahead").put("location", location);
    if (event.has("published_days_ago")) {
      line.put("publish_from", fromNow(-event.path("published_days_ago").asInt()));
    }
    if (event.has("until_days_ahead")) {
      line.put("publish_until", fromNow(event.path("until_days_ahead").asInt()));
    }
    add("events", event.path("title").asText(), line);
  }

  private String fromNow(int days) {
    return now.plus(days, ChronoUnit.DAYS).toString();
  }

  private void addLandmark(JsonNode landmark, String location, String path) {
    String name = path + "/" + landmark.path("title").asText();
    String zone =
        add("zones", name, members(landmark, "place", "subzones").put("location", location));
    for (JsonNode subzone : landmark.path("subzones")) {
      String below = name + "/" + subzone.path("title").asText();
      String uid = add("subzones", below, members(subzone, "objects").put("zone", zone));
      subzone.path("objects").forEach(object -> addObject(object, uid, location));
    }
  }

  private void addObject(JsonNode object, String subzone, String location) {
    ObjectNode line = members(object, "model", "visibility").put("subzone", subzone);
    if (!object.has("target_width")) {
      line.put("target_width", TARGET_WIDTH);
    }
    FILES.forEach((member, extension) -> line.put(member, addFile(object, extension, location)));
    add("objects", object.path("name").asText(), line);
  }

  private String addFile(JsonNode object, String extension, String location) {
    String label = object.path("model").asText() + "." + extension;
    byte[] content = read(folder.resolve("models").resolve(label), octets -> octets);
    MessageDigest digest = Sha256.begin();
    digest.update(content);
    String name = Sha256.end(digest) + "." + extension;
    contents.put(name, content);
    ObjectNode line = JsonNodeFactory.instance
        .objectNode()
        .put("location", location)
        .put("content", name)
        .put("label", label)
        .put("visibility", object.path("visibility").asText("public"));
    return add("files", object.path("name").asText() + "/" + label, line);
  }

  /**
   * Adds the line of a resource.
   *
   * @param name the name, which no other resource of the kind has
   * @return the uid
   */
  private String add(String kind, String name, ObjectNode line) {
    String uid = UUID.nameUUIDFromBytes(
            "demo/%s/%s".formatted(kind, name).getBytes(StandardCharsets.UTF_8))
        .toString();
    lines
        .computeIfAbsent(kind, first -> new StringBuilder())
        .append(line.put("uid", uid))
        .append('\n');
    return uid;
  }

  private byte[] zip() {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      write(zip, "manifest.json", utf8("{\"format\":\"tmtar-archive\",\"version\":1}"));
      for (Map.Entry<String, StringBuilder> kind : lines.entrySet()) {
        write(zip, kind.getKey() + ".jsonl", utf8(kind.getValue().toString()));
      }
      for (Map.Entry<String, byte[]> content : contents.entrySet()) {
        write(zip, "files/" + content.getKey(), content.getValue());
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return archive.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Copies the members of a resource, without those that its line does not have. */
  private static ObjectNode members(JsonNode resource, String... withoutMembers) {
    return resource.<ObjectNode>deepCopy().remove(List.of(withoutMembers));
  }

  private static JsonNode read(Path folder, String name) {
    return read(folder.resolve(name), content -> MAPPER.readTree(content));
  }

  private static <T> T read(Path file, Parser<T> parser) {
    try {
      return parser.parse(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new ArchiveFailedException(
          "The demonstration data cannot be read: " + file.toAbsolutePath());
    }
  }

  /** Converts the content of a file. */
  private interface Parser<T> {
    T parse(byte[] content) throws IOException;
  }
}
