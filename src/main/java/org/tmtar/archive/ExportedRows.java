package org.tmtar.archive;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tmtar.archive.ArchiveManifest.ExportedTop;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.upload.Spool;
import org.tmtar.file.upload.Spool.SpooledContent;

/**
 * The rows of an export on disk. They are read from the database in one short transaction, so that a slow
 * client occupies no database connection, and they need no memory. Closing deletes them.
 */
final class ExportedRows implements AutoCloseable {

  private final ExportedTop top;
  private final Spool spool;
  private final Map<ArchiveKind, Lines> lines = new EnumMap<>(ArchiveKind.class);
  private Lines contents;

  ExportedRows(ExportedTop top, Spool spool) {
    this.top = top;
    this.spool = spool;
  }

  ExportedTop top() {
    return top;
  }

  /** Begins the lines of a kind. The caller finishes them before it begins others. */
  Lines begin(ArchiveKind kind) {
    Lines begun = new Lines(spool.begin());
    lines.put(kind, begun);
    return begun;
  }

  /** Begins the list of contents, whose lines have an entry of the archive and a name in the store. */
  Lines beginContents() {
    contents = new Lines(spool.begin());
    return contents;
  }

  Lines lines(ArchiveKind kind) {
    return lines.get(kind);
  }

  Lines contents() {
    return contents;
  }

  @Override
  public void close() {
    Stream.concat(lines.values().stream(), Stream.ofNullable(contents)).forEach(Lines::close);
  }

  /** Lines of text on disk. */
  static final class Lines implements AutoCloseable {

    private static final int BUFFER_LENGTH = 16 * 1024;

    private final SpooledContent content;
    private final OutputStream output;
    private long count;

    private Lines(SpooledContent content) {
      this.content = content;
      this.output = new BufferedOutputStream(content.output(), BUFFER_LENGTH);
    }

    void add(String line) {
      try {
        output.write(line.getBytes(StandardCharsets.UTF_8));
        output.write('\n');
      } catch (IOException failure) {
        throw new StorageException(failure);
      }
      count++;
    }

    void finish() {
      try {
        output.flush();
      } catch (IOException failure) {
        throw new StorageException(failure);
      }
    }

    long count() {
      return count;
    }

    InputStream open() {
      return content.open();
    }

    BufferedReader read() {
      return new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
      content.close();
    }
  }
}
