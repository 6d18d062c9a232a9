package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tmtar.archive.ExportedRows.Lines;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.StoredContent;
import org.tmtar.json.JsonBodies;
import org.tmtar.security.Caller;

/**
 * Writes the archive of a location: the manifest, one entry of lines for each kind of resource, and the
 * contents of the files. The contents are copied from the file store to the client, so that the memory does
 * not depend on their size.
 */
@ApplicationScoped
public class LocationExport {

  private ExportService service;
  private FileStorage storage;
  private Clock clock;

  protected LocationExport() {}

  @Inject
  public LocationExport(ExportService service, FileStorage storage, Clock clock) {
    this.service = service;
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * Writes the archive.
   *
   * @throws IOException if the output fails, or if the store lacks the content of a file. The archive is
   *     then incomplete.
   */
  void write(Caller caller, long locationId, OutputStream output) throws IOException {
    try (ExportedRows rows = service.read(caller, locationId)) {
      ReleasableZip zip = new ReleasableZip(output);
      try {
        write(rows, zip);
        zip.finish();
      } finally {
        zip.release();
      }
    }
  }

  private void write(ExportedRows rows, ZipOutputStream zip) throws IOException {
    zip.putNextEntry(new ZipEntry(ArchiveManifest.ENTRY));
    zip.write(JsonBodies.mapper().writeValueAsBytes(manifest(rows)));
    zip.closeEntry();
    for (ArchiveKind kind : ArchiveKind.values()) {
      zip.putNextEntry(new ZipEntry(kind.entry()));
      try (InputStream lines = rows.lines(kind).open()) {
        lines.transferTo(zip);
      }
      zip.closeEntry();
    }
    // Images, models and films are compressed already.
    zip.setLevel(Deflater.NO_COMPRESSION);
    writeContents(rows.contents(), zip);
  }

  private ArchiveManifest manifest(ExportedRows rows) {
    Map<String, Long> counts = new TreeMap<>();
    for (ArchiveKind kind : ArchiveKind.values()) {
      counts.put(kind.plural(), rows.lines(kind).count());
    }
    return new ArchiveManifest(
        ArchiveManifest.FORMAT,
        ArchiveManifest.VERSION,
        clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
        rows.top(),
        counts);
  }

  private void writeContents(Lines contents, ZipOutputStream zip) throws IOException {
    BufferedReader list = contents.read();
    for (String line = list.readLine(); line != null; line = list.readLine()) {
      int space = line.indexOf(' ');
      writeContent(line.substring(0, space), line.substring(space + 1), zip);
    }
  }

  private void writeContent(String entry, String filename, ZipOutputStream zip) throws IOException {
    try (StoredContent content = storage
        .open(FileFolders.content(filename), null)
        .orElseThrow(() ->
            new FileNotFoundException("The store lacks the content of the file " + filename))) {
      zip.putNextEntry(new ZipEntry(FileFolders.CONTENTS + "/" + entry));
      content.stream().transferTo(zip);
      zip.closeEntry();
    }
  }

  /**
   * A zip stream whose native memory can be released without closing it. Closing it after a failure would
   * complete the archive, which must not appear complete.
   */
  private static final class ReleasableZip extends ZipOutputStream {

    ReleasableZip(OutputStream output) {
      super(output, StandardCharsets.UTF_8);
    }

    void release() {
      def.end();
    }
  }
}
