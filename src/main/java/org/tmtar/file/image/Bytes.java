package org.tmtar.file.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tmtar.file.content.UnusableContentException;

/**
 * Walks through an image and copies what shall stay. Whoever walks past the end has met an image that was
 * cut.
 */
final class Bytes {

  private final ByteBuffer source;
  private final ByteArrayOutputStream kept;
  private final Map<Integer, Integer> patches = new HashMap<>();

  Bytes(byte[] image, ByteOrder order) {
    source = ByteBuffer.wrap(image).order(order);
    kept = new ByteArrayOutputStream(image.length);
  }

  int position() {
    return source.position();
  }

  /** The unsigned byte at an offset from here, which stays where it is. */
  int peek(int offset) {
    require(offset + 1L);
    return source.get(source.position() + offset) & 0xff;
  }

  /** The unsigned number of two bytes at an offset from here. */
  int peekShort(int offset) {
    require(offset + 2L);
    return source.getShort(source.position() + offset) & 0xffff;
  }

  /** The unsigned number of four bytes at an offset from here. */
  long peekInt(int offset) {
    require(offset + 4L);
    return Integer.toUnsignedLong(source.getInt(source.position() + offset));
  }

  /** The unsigned 24-bit little-endian number at an offset from the current position. */
  int peekMedium(int offset) {
    return peek(offset) | peek(offset + 1) << 8 | peek(offset + 2) << 16;
  }

  /** Whether at least this number of bytes follows. */
  boolean has(long length) {
    return length <= source.remaining();
  }

  int remaining() {
    return source.remaining();
  }

  /** Letters of ASCII at an offset from here. */
  String peekText(int offset, int length) {
    require((long) offset + length);
    return new String(
        source.array(), source.position() + offset, length, StandardCharsets.ISO_8859_1);
  }

  /** A part from an offset from here on. */
  byte[] copy(int offset, int length) {
    require((long) offset + length);
    int begin = source.position() + offset;
    return Arrays.copyOfRange(source.array(), begin, begin + length);
  }

  /** Goes on without copying. */
  void skip(long length) {
    require(length);
    source.position(source.position() + (int) length);
  }

  /** Goes on and copies. */
  void keep(long length) {
    require(length);
    kept.write(source.array(), source.position(), (int) length);
    source.position(source.position() + (int) length);
  }

  /** Adds what the source does not have. */
  void add(byte[] octets) {
    kept.writeBytes(octets);
  }

  void add(String ascii) {
    add(ascii.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Adds a number of four bytes in the order of the source. */
  void addInt(int number) {
    add(ByteBuffer.allocate(Integer.BYTES).order(source.order()).putInt(number).array());
  }

  int keptLength() {
    return kept.size();
  }

  /** Writes a number over what was kept, when all is known; in the order of the source. */
  void patchInt(int offset, int number) {
    patches.put(offset, number);
  }

  /** What was kept. */
  byte[] kept() {
    byte[] octets = kept.toByteArray();
    ByteBuffer patched = ByteBuffer.wrap(octets).order(source.order());
    patches.forEach(patched::putInt);
    return octets;
  }

  byte[] array() {
    return source.array();
  }

  /** Fails unless so many bytes follow. */
  private void require(long length) {
    if (length < 0 || length > source.remaining()) {
      throw new UnusableContentException("must be a whole image; it ends too early");
    }
  }
}
