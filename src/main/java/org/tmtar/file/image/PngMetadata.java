package org.tmtar.file.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import org.tmtar.file.content.UnusableContentException;

/**
 * The metadata of a PNG. {@link #strip} removes all data that is not needed to show the image: texts,
 * times, Exif data except the orientation, unknown chunks, and all bytes after the end of the image. The
 * pixels do not change.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 */
final class PngMetadata {

  private static final int SIGNATURE_LENGTH = 8;
  private static final int CHUNK_OVERHEAD = 12;
  private static final int MAX_EXIF = 1024 * 1024;
  private static final String HEADER = "IHDR";
  private static final String END = "IEND";
  private static final String EXIF = "eXIf";

  /** The chunks that determine the appearance of the image, including the frames of animations. */
  private static final Set<String> KEPT = Set.of(
      HEADER, "PLTE", "IDAT", END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV",
      "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

  /** The ancillary chunks that may be repeated. */
  private static final Set<String> REPEATABLE = Set.of("sPLT", "fcTL", "fdAT");

  /** The chunks that define the colour space of an image without an ICC profile. */
  private static final Set<String> COLOUR_CHUNKS =
      Set.of("cICP", "mDCV", "cLLI", "sRGB", "gAMA", "cHRM");

  private static final String PROFILE = "iCCP";

  /** The maximum uncompressed size of an ICC profile, in bytes. */
  private static final int MAX_PROFILE = 4 * 1024 * 1024;

  /** The offset of the end of the first chunk, in bytes. */
  private static final int HEADER_END = 33;

  private PngMetadata() {}

  /** The Exif data; null if there is none. */
  static byte[] exif(byte[] image) {
    return chunks(image, Set.of(EXIF))
        .map(PngMetadata::content)
        .filter(exif -> exif.length <= MAX_EXIF)
        .findFirst()
        .orElse(null);
  }

  /** The ICC profile; null if there is no valid one. */
  static byte[] profile(byte[] image) {
    return chunks(image, Set.of(PROFILE)).findFirst().map(PngMetadata::inflated).orElse(null);
  }

  /** Extracts the profile from its chunk. It follows a zero-terminated name and the compression method. */
  private static byte[] inflated(byte[] chunk) {
    byte[] content = content(chunk);
    int begin = 0;
    while (begin < content.length && content[begin] != 0) {
      begin++;
    }
    begin = Math.min(content.length, begin + 2);
    try (InputStream profile =
        new InflaterInputStream(new ByteArrayInputStream(content, begin, content.length - begin))) {
      return profile.readNBytes(MAX_PROFILE);
    } catch (IOException unreadable) {
      return null;
    }
  }

  /**
   * Adds the chunks of an original that define its colour space to a copy. The ICC profile is not added.
   *
   * @param copy a PNG whose samples have the colour space of the original
   */
  static byte[] withColourChunksOf(byte[] original, byte[] copy) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(copy, 0, HEADER_END);
    chunks(original, COLOUR_CHUNKS).forEach(all::writeBytes);
    all.write(copy, HEADER_END, copy.length - HEADER_END);
    return all.toByteArray();
  }

  /** The chunks of the given types, each with its length, type and checksum. */
  private static Stream<byte[]> chunks(byte[] image, Set<String> types) {
    List<byte[]> chunks = new ArrayList<>();
    Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    bytes.skip(SIGNATURE_LENGTH);
    while (!bytes.peekText(4, 4).equals(END)) {
      long length = bytes.peekInt(0) + CHUNK_OVERHEAD;
      if (types.contains(bytes.peekText(4, 4)) && bytes.has(length)) {
        chunks.add(bytes.copy(0, (int) length));
      }
      bytes.skip(length);
    }
    return chunks.stream();
  }

  /**
   * The same image without metadata. If an ancillary chunk that must not be repeated is repeated, only the
   * first one is kept, as in decoders.
   */
  static byte[] strip(byte[] image, Orientation orientation) {
    Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    bytes.keep(SIGNATURE_LENGTH);
    require(bytes.peekText(4, 4).equals(HEADER));
    Set<String> seen = new HashSet<>();
    while (true) {
      long length = bytes.peekInt(0) + CHUNK_OVERHEAD;
      String type = bytes.peekText(4, 4);
      if (!isKept(bytes, type, length) || (isUnique(type) && !seen.add(type))) {
        bytes.skip(length);
        continue;
      }
      bytes.keep(length);
      if (type.equals(HEADER) && !orientation.isNormal()) {
        addOrientation(bytes, orientation);
      }
      if (type.equals(END)) {
        return bytes.kept();
      }
    }
  }

  /** Whether a chunk is kept. A corrupt ancillary chunk is omitted, because decoders ignore it as well. */
  private static boolean isKept(Bytes bytes, String type, long length) {
    if (!KEPT.contains(type) || !bytes.has(length)) {
      return false;
    }
    boolean isIntact = hasChecksum(bytes.array(), bytes.position(), (int) length);
    require(isIntact || isAncillary(type));
    return isIntact;
  }

  private static boolean isUnique(String type) {
    return isAncillary(type) && !REPEATABLE.contains(type);
  }

  private static boolean isAncillary(String type) {
    return Character.isLowerCase(type.charAt(0));
  }

  private static boolean hasChecksum(byte[] image, int begin, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(image, begin + 4, length - 8);
    return (int) checksum.getValue() == ByteBuffer.wrap(image).getInt(begin + length - 4);
  }

  private static void addOrientation(Bytes bytes, Orientation orientation) {
    byte[] exif = orientation.toExif();
    CRC32 checksum = new CRC32();
    checksum.update(EXIF.getBytes(StandardCharsets.ISO_8859_1));
    checksum.update(exif);
    bytes.addInt(exif.length);
    bytes.add(EXIF);
    bytes.add(exif);
    bytes.addInt((int) checksum.getValue());
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new UnusableContentException("must be a well-formed PNG");
    }
  }

  private static byte[] content(byte[] chunk) {
    return Arrays.copyOfRange(chunk, 8, chunk.length - 4);
  }
}
