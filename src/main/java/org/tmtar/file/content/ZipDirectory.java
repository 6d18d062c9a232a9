package org.tmtar.file.content;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The central directory of a zip archive with uncompressed entries. The archive is written to this stream,
 * which keeps the last bytes. Readers that seek trust the directory, and readers that stream trust the
 * local headers of the entries. Both must therefore match.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3.12 and 4.3.16</a>
 */
final class ZipDirectory extends OutputStream {

  /** The maximum size of the directory and the end record, in bytes. */
  private static final int MAX_LENGTH = 1024 * 1024;

  private static final int HEADER = 0x02014b50;
  private static final int HEADER_LENGTH = 46;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int ENCRYPTED = 0x41;

  private final byte[] ring = new byte[MAX_LENGTH];
  private final Map<Long, Entry> entries = new HashMap<>();
  private long written;

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    for (int copied = 0; copied < length; ) {
      int at = (int) ((written + copied) % MAX_LENGTH);
      int step = Math.min(length - copied, MAX_LENGTH - at);
      System.arraycopy(bytes, offset + copied, ring, at, step);
      copied += step;
    }
    written += length;
  }

  /** Adds an entry with the values of its local header. */
  void add(long begin, String name, long length, long checksum) {
    entries.put(begin, new Entry(name, length, checksum));
  }

  /**
   * Whether the directory lists exactly the entries that were added, each once and uncompressed, and the
   * file ends with the directory.
   *
   * @param end the offset of the end of the last entry
   */
  boolean isConsistent(long end) {
    long length = written - end;
    if (length < END_LENGTH || length > MAX_LENGTH) {
      return false;
    }
    ByteBuffer directory = last((int) length);
    boolean isRead = true;
    while (isRead && directory.remaining() > END_LENGTH) {
      isRead = removeEntry(directory);
    }
    return isRead && entries.isEmpty() && isEnd(directory, end);
  }

  private ByteBuffer last(int length) {
    byte[] last = new byte[length];
    for (int i = 0; i < length; i++) {
      last[i] = ring[(int) ((written - length + i) % MAX_LENGTH)];
    }
    return ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
  }

  private boolean removeEntry(ByteBuffer directory) {
    int at = directory.position();
    if (directory.remaining() < HEADER_LENGTH + END_LENGTH || directory.getInt(at) != HEADER) {
      return false;
    }
    int nameLength = number(directory, at + 28);
    int length =
        HEADER_LENGTH + nameLength + number(directory, at + 30) + number(directory, at + 32);
    if (length > directory.remaining() - END_LENGTH) {
      return false;
    }
    byte[] name = new byte[nameLength];
    directory.get(at + HEADER_LENGTH, name);
    Entry listed = new Entry(
        new String(name, StandardCharsets.UTF_8),
        unsigned(directory, at + 24),
        unsigned(directory, at + 16));
    boolean isStored = number(directory, at + 10) == 0
        && (number(directory, at + 8) & ENCRYPTED) == 0
        && unsigned(directory, at + 20) == listed.length();
    directory.position(at + length);
    return isStored && listed.equals(entries.remove(unsigned(directory, at + 42)));
  }

  /** Whether the end record is that of a single-volume archive without a comment and without ZIP64. */
  private boolean isEnd(ByteBuffer directory, long end) {
    int at = directory.position();
    int count = number(directory, at + 10);
    return directory.getInt(at) == END
        && directory.getInt(at + 4) == 0
        && number(directory, at + 8) == count
        && unsigned(directory, at + 12) == at
        && unsigned(directory, at + 16) == end
        && number(directory, at + 20) == 0;
  }

  private static int number(ByteBuffer directory, int at) {
    return directory.getShort(at) & 0xFFFF;
  }

  private static long unsigned(ByteBuffer directory, int at) {
    return Integer.toUnsignedLong(directory.getInt(at));
  }

  private record Entry(String name, long length, long checksum) {}
}
