package org.tmtar.file.storage;

import java.io.OutputStream;

/**
 * A content that is being written. It becomes visible, all at once, by {@link #commit}; if it is closed
 * before that, nothing stays behind. Failures to write are {@link StorageException}s, so that they are
 * told from those of whoever sends the bytes.
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
   * Makes it visible.
   *
   * @throws StorageException if that fails; then nothing is visible
   */
  public abstract void commit();

  @Override
  public abstract void close();
}
