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
 * A cursor over the bytes of an image, with a copy of the bytes to keep. Reading past the end means that
 * the image is truncated, so it causes an {@link UnusableContentException}.
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

  /** The unsigned byte at an offset from the current position. The position does not change. */
  int peek(int offset) {
    require(offset + 1L);
    return source.get(source.position() + offset) & 0xff;
  }

  /**
   * The unsigned 16-bit number at an offset from the current position, in the byte order of the source.
   */
  int peekShort(int offset) {
    require(offset + 2L);
    return source.getShort(source.position() + offset) & 0xffff;
  }

  /**
   * The unsigned 32-bit number at an offset from the current position, in the byte order of the source.
   */
  long peekInt(int offset) {
    require(offset + 4L);
    return Integer.toUnsignedLong(source.getInt(source.position() + offset));
  }

  /** The unsigned 24-bit little-endian number at an offset from the current position. */
  int peekMedium(int offset) {
    return peek(offset) | peek(offset + 1) << 8 | peek(offset + 2) << 16;
  }

  /** Whether at least this number of bytes remains. */
  boolean has(long length) {
    return length <= source.remaining();
  }

  int remaining() {
    return source.remaining();
  }

  /** The ASCII text at an offset from the current position. */
  String peekText(int offset, int length) {
    require((long) offset + length);
    return new String(
        source.array(), source.position() + offset, length, StandardCharsets.ISO_8859_1);
  }

  /** A copy of the bytes at an offset from the current position. */
  byte[] copy(int offset, int length) {
    require((long) offset + length);
    int begin = source.position() + offset;
    return Arrays.copyOfRange(source.array(), begin, begin + length);
  }

  /** Advances the position without keeping the bytes. */
  void skip(long length) {
    require(length);
    source.position(source.position() + (int) length);
  }

  /** Advances the position and keeps the bytes. */
  void keep(long length) {
    require(length);
    kept.write(source.array(), source.position(), (int) length);
    source.position(source.position() + (int) length);
  }

  /** Adds bytes that are not in the source. */
  void add(byte[] octets) {
    kept.writeBytes(octets);
  }

  void add(String ascii) {
    add(ascii.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Adds a 32-bit number in the byte order of the source. */
  void addInt(int number) {
    add(ByteBuffer.allocate(Integer.BYTES).order(source.order()).putInt(number).array());
  }

  int keptLength() {
    return kept.size();
  }

  /**
   * Replaces four kept bytes by a number in the byte order of the source. The replacement is applied by
   * {@link #kept()}.
   */
  void patchInt(int offset, int number) {
    patches.put(offset, number);
  }

  /** The kept and added bytes, with all replacements. */
  byte[] kept() {
    byte[] octets = kept.toByteArray();
    ByteBuffer patched = ByteBuffer.wrap(octets).order(source.order());
    patches.forEach(patched::putInt);
    return octets;
  }

  byte[] array() {
    return source.array();
  }

  /** Requires that at least this number of bytes remains. */
  private void require(long length) {
    if (length < 0 || length > source.remaining()) {
      throw new UnusableContentException("must be a complete image, but is truncated");
    }
  }
}
