package org.tmtar.http.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tmtar.problem.BodyTooLargeException;

/** A stream that fails when more than a maximum number of bytes is read. */
public final class LimitedStream extends FilterInputStream {

  private final long limit;
  private long count;

  /**
   * @param limit the maximum number of bytes
   */
  public LimitedStream(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  /**
   * @throws BodyTooLargeException if more than the maximum number of bytes was read
   */
  @Override
  public int read() throws IOException {
    int octet = super.read();
    add(octet < 0 ? 0 : 1);
    return octet;
  }

  /**
   * @throws BodyTooLargeException if more than the maximum number of bytes was read
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int octets = super.read(buffer, offset, length);
    add(Math.max(octets, 0));
    return octets;
  }

  private void add(int octets) {
    count += octets;
    if (count > limit) {
      throw new BodyTooLargeException(limit);
    }
  }
}
