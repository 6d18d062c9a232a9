package org.tmtar.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.tmtar.json.JsonBodies;

/**
 * Reads an archive while it is received. Only the entries of the format are accepted, and their names are never
 * used as names of files, so that a path or a symbolic link has no effect.
 */
final class ArchiveReader {

  /** The name of a directory, which some zip tools add. */
  private static final String DIRECTORY = "files/";

  private static final Pattern CONTENT =
      Pattern.compile("files/([0-9a-f]{64}\\.(?:png|jpg|webp|gif|glb|usdz|mp4|mp3))");

  private static final int MAX_MANIFEST_LENGTH = 64 * 1024;

  private static final String INCOMPLETE = "must be a complete zip archive";

  private final ReceivedLines lines;
  private final ReceivedContents contents;
  private final long maxBytes;
  private final Set<String> names = new HashSet<>();
  private int entries;

  /**
   * @param maxBytes the maximum number of decompressed bytes
   */
  ArchiveReader(ReceivedLines lines, ReceivedContents contents, long maxBytes) {
    this.lines = lines;
    this.contents = contents;
    this.maxBytes = maxBytes;
  }

  /**
   * Reads an archive to its end, and returns its manifest.
   *
   * @throws ArchiveException if it is not a complete archive of a known version
   */
  ArchiveManifest read(InputStream body) {
    ReceivedBytes received = new ReceivedBytes(body);
    // Closing the zip releases its native memory, and must not close the body.
    try (ZipInputStream zip =
        new ZipInputStream(CloseShieldInputStream.wrap(received), StandardCharsets.UTF_8)) {
      InputStream inflated = new InflatedBytes(zip, received, maxBytes);
      ArchiveManifest manifest = readManifest(zip, inflated);
      for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
        read(entry.getName(), inflated);
      }
      IOUtils.consume(received);
      if (!received.isComplete(entries)) {
        throw new ArchiveException((String) null, INCOMPLETE);
      }
      requireCounted(manifest);
      return manifest;
    } catch (IOException | IllegalArgumentException broken) {
      throw new ArchiveException((String) null, INCOMPLETE);
    }
  }

  private ZipEntry next(ZipInputStream zip) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    entries += entry == null ? 0 : 1;
    return entry;
  }

  private ArchiveManifest readManifest(ZipInputStream zip, InputStream inflated)
      throws IOException {
    ZipEntry first = next(zip);
    if (first == null || !first.getName().equals(ArchiveManifest.ENTRY)) {
      throw new ArchiveException(
          (String) null, "must be a zip archive whose first entry is " + ArchiveManifest.ENTRY);
    }
    names.add(first.getName());
    byte[] octets = inflated.readNBytes(MAX_MANIFEST_LENGTH + 1);
    ArchiveManifest manifest = octets.length > MAX_MANIFEST_LENGTH ? null : parse(octets);
    if (manifest == null || !ArchiveManifest.FORMAT.equals(manifest.format())) {
      throw new ArchiveException(
          ArchiveManifest.ENTRY, "must be a JSON object with the format " + ArchiveManifest.FORMAT);
    }
    if (manifest.version() < 1 || manifest.version() > ArchiveManifest.VERSION) {
      throw new ArchiveException(
          ArchiveManifest.ENTRY,
          "version must be from 1 to %d; later versions require a later release"
              .formatted(ArchiveManifest.VERSION));
    }
    return manifest;
  }

  private static ArchiveManifest parse(byte[] octets) throws IOException {
    try {
      return JsonBodies.mapper().readValue(octets, ArchiveManifest.class);
    } catch (JsonProcessingException malformed) {
      return null;
    }
  }

  private void read(String name, InputStream inflated) throws IOException {
    if (!names.add(name)) {
      throw new ArchiveException((String) null, "must not have two entries with the same name");
    }
    Optional<ArchiveKind> kind = ArchiveKind.ofEntry(name);
    Matcher content = CONTENT.matcher(name);
    if (kind.isPresent()) {
      lines.receive(kind.get(), inflated);
    } else if (content.matches()) {
      contents.receive(content.group(1), inflated);
    } else if (!name.equals(DIRECTORY) || inflated.read() >= 0) {
      throw new ArchiveException(
          (String) null, "must have only the entries of the format, without paths and links");
    }
  }

  private void requireCounted(ArchiveManifest manifest) {
    for (ArchiveKind kind : ArchiveKind.values()) {
      Long stated = manifest.counts().get(kind.plural());
      if (stated != null && !Objects.equals(stated, lines.count(kind))) {
        throw new ArchiveException(kind.entry(), "must have as many lines as the manifest states");
      }
    }
  }
}
