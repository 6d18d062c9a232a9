package org.tmtar.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The decompressed bytes of all entries of an archive. Reading fails if they are far more than the received bytes. */
final class InflatedBytes extends FilterInputStream {

  /** The maximum ratio of decompressed to received bytes. That of repetitive lines of text is about 50. */
  private static final int MAX_RATIO = 200;

  /** The number of bytes that an archive may always have. */
  private static final long MIN_LIMIT = 1024L * 1024;

  private final ReceivedBytes received;
  private final long limit;
  private long count;

  /**
   * @param limit the maximum number of decompressed bytes of all entries
   */
  InflatedBytes(InputStream zip, ReceivedBytes received, long limit) {
    super(zip);
    this.received = received;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count += Math.max(read, 0);
    if (count > limit) {
      throw new ArchiveException(
          (String) null, "must have at most %d bytes when it is decompressed".formatted(limit));
    }
    if (count > MIN_LIMIT + MAX_RATIO * received.count()) {
      throw new ArchiveException(
          (String) null, "must have a compression ratio of at most " + MAX_RATIO);
    }
    return read;
  }

  /** Has no effect, because the archive has further entries. */
  @Override
  public void close() {}
}
