package org.tmtar.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of an archive while they are received. A zip is read from its beginning, and therefore without its
 * directory at the end. This stream remembers the last bytes, so that a truncated archive is recognized.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">ZIP file format, 4.3.16</a>
 */
final class ReceivedBytes extends FilterInputStream {

  /** The length of the end of a directory without a comment, in bytes. */
  private static final int END_LENGTH = 22;

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRIES = 10;
  private static final int COMMENT_LENGTH = 20;

  /** The number of entries that the end states if it does not fit. */
  private static final int MANY_ENTRIES = 0xffff;

  private final byte[] last = new byte[END_LENGTH];
  private long count;

  ReceivedBytes(InputStream body) {
    super(body);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      remember(buffer, offset, read);
      count += read;
    }
    return read;
  }

  private void remember(byte[] buffer, int offset, int length) {
    int kept = Math.min(length, END_LENGTH);
    System.arraycopy(last, kept, last, 0, END_LENGTH - kept);
    System.arraycopy(buffer, offset + length - kept, last, END_LENGTH - kept, kept);
  }

  /** Whether the bytes end with the end of a directory that has a number of entries. */
  boolean isComplete(int entries) {
    ByteBuffer end = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
    int stated = Short.toUnsignedInt(end.getShort(ENTRIES));
    return count >= END_LENGTH
        && end.getInt(0) == END_SIGNATURE
        && end.getShort(COMMENT_LENGTH) == 0
        && (stated == entries || stated == MANY_ENTRIES);
  }
}
