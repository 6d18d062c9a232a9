package org.tmtar.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip archive in memory, whose entries a test reads and replaces. */
public final class ZipSample {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Map<String, byte[]> entries;

  private ZipSample(Map<String, byte[]> entries) {
    this.entries = entries;
  }

  /** Returns an archive without resources. */
  public static ZipSample empty() {
    return new ZipSample(Map.of())
        .with("manifest.json", "{\"format\":\"tmtar-archive\",\"version\":1}");
  }

  /** Reads an archive. */
  static ZipSample of(byte[] archive) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new ZipSample(entries);
  }

  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  byte[] bytes(String name) {
    return entries.get(name).clone();
  }

  String text(String name) {
    return new String(entries.get(name), StandardCharsets.UTF_8);
  }

  JsonNode json(String name) {
    return parse(text(name));
  }

  /** The JSON objects of an entry with one object on each line. */
  List<JsonNode> lines(String name) {
    return text(name).lines().map(ZipSample::parse).toList();
  }

  /** Returns a copy with another content of one entry, which is added if it does not exist. */
  ZipSample with(String name, byte[] content) {
    Map<String, byte[]> changed = new LinkedHashMap<>(entries);
    changed.put(name, content.clone());
    return new ZipSample(changed);
  }

  ZipSample with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a copy without one entry. */
  ZipSample without(String name) {
    Map<String, byte[]> changed = new LinkedHashMap<>(entries);
    changed.remove(name);
    return new ZipSample(changed);
  }

  /** The archive. */
  public byte[] zipped() {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      for (Map.Entry<String, byte[]> entry : new ArrayList<>(entries.entrySet())) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return archive.toByteArray();
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
