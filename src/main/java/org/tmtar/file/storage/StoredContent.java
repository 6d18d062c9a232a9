package org.tmtar.file.storage;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stored content, or a part of it, that is being read.
 *
 * @param stream the bytes
 * @param length the number of bytes
 */
public record StoredContent(InputStream stream, long length) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
