package org.tmtar.file.storage;

import java.io.OutputStream;

/**
 * Content that is being written. It becomes visible atomically by {@link #commit}. If it is closed before
 * that, it is discarded. A failure to write causes a {@link StorageException}, which distinguishes it from
 * a failure to read from the client.
 */
public abstract class PendingContent extends OutputStream {

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets) {
    write(octets, 0, octets.length);
  }

  @Override
  public abstract void write(byte[] octets, int offset, int length);

  /**
   * Makes the content visible.
   *
   * @throws StorageException if this fails; the content is then not visible
   */
  public abstract void commit();

  @Override
  public abstract void close();
}
