package org.tmtar.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tmtar.problem.InvalidRequestException;

/**
 * A request body that is decoded while it is read. Reading of the encoded body begins with the first read
 * of the decoded body. Size limits apply to the decoded bytes. The encoded bytes may exceed the decoded
 * bytes only by the overhead of an encoder, so that an encoded body without content cannot be endless.
 */
final class DecodedBody extends InputStream {

  /**
   * The maximum number of encoded bytes beyond the decoded bytes, for headers and for the data that the
   * decoder reads ahead.
   */
  private static final long MAX_EXCESS = 64 * 1024;

  private final InputStream encoded;
  private final ContentCoding coding;
  private InputStream decoded;
  private long encodedBytes;
  private long decodedBytes;
  private boolean isAtEnd;

  DecodedBody(InputStream encoded, ContentCoding coding) {
    this.encoded = new BufferedInputStream(new Counted(encoded));
    this.coding = coding;
  }

  @Override
  public int read() {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
  }

  /**
   * @throws InvalidRequestException if the body is not encoded as declared, or is truncated
   */
  @Override
  public int read(byte[] buffer, int offset, int length) {
    try {
      if (decoded == null) {
        decoded = coding.open(encoded);
      }
      int count = isAtEnd ? -1 : decoded.read(buffer, offset, length);
      if (count < 0 && !isAtEnd) {
        isAtEnd = true;
        decoded.close();
      }
      decodedBytes += Math.max(count, 0);
      return count;
    } catch (IOException broken) {
      throw new InvalidRequestException(
          "", "must be complete and encoded as Content-Encoding states");
    }
  }

  @Override
  public void close() throws IOException {
    if (decoded != null) {
      decoded.close();
    }
    encoded.close();
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream delegate) {
      super(delegate);
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      encodedBytes += Math.max(count, 0);
      if (encodedBytes > decodedBytes + decodedBytes / 100 + MAX_EXCESS) {
        throw new IOException("Too many encoded bytes without content");
      }
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
