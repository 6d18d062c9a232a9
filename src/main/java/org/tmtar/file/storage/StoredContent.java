package org.tmtar.file.storage;

import java.io.IOException;
import java.io.InputStream;

/**
 * A content, or a part of one, as it is read from a store.
 *
 * @param stream its bytes
 * @param length how many there are
 */
public record StoredContent(InputStream stream, long length) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
