package org.tmtar.file.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.tmtar.file.content.UnusableContentException;

/**
 * Takes out of a PNG what is not needed to show it: texts, times, Exif data but the orientation, chunks that
 * nobody knows, and whatever stands behind its end. The pixels stay as they are.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 */
final class PngMetadata {

  private static final int SIGNATURE_LENGTH = 8;
  private static final int AROUND_A_CHUNK = 12;
  private static final int LARGEST_EXIF = 1024 * 1024;
  private static final String HEADER = "IHDR";
  private static final String END = "IEND";
  private static final String EXIF = "eXIf";

  /** What decides how it looks, frames of animations included. */
  private static final Set<String> KEPT = Set.of(
      HEADER, "PLTE", "IDAT", END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV",
      "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

  private PngMetadata() {}

  /** The Exif data; null if there are none. */
  static byte[] exif(byte[] image) {
    Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    bytes.skip(SIGNATURE_LENGTH);
    while (true) {
      long length = bytes.peekInt(0) + AROUND_A_CHUNK;
      String type = bytes.peekText(4, 4);
      if (type.equals(END)) {
        return null;
      }
      if (type.equals(EXIF) && length <= LARGEST_EXIF) {
        return bytes.copy(8, (int) length - AROUND_A_CHUNK);
      }
      bytes.skip(length);
    }
  }

  static byte[] strip(byte[] image, Orientation orientation) {
    Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    bytes.keep(SIGNATURE_LENGTH);
    require(bytes.peekText(4, 4).equals(HEADER));
    while (true) {
      long length = bytes.peekInt(0) + AROUND_A_CHUNK;
      String type = bytes.peekText(4, 4);
      if (!KEPT.contains(type)) {
        bytes.skip(length);
        continue;
      }
      int begin = bytes.position();
      bytes.keep(length);
      requireChecksum(bytes.array(), begin, (int) length);
      if (type.equals(HEADER) && !orientation.isNormal()) {
        addOrientation(bytes, orientation);
      }
      if (type.equals(END)) {
        return bytes.kept();
      }
    }
  }

  private static void requireChecksum(byte[] image, int begin, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(image, begin + 4, length - 8);
    require((int) checksum.getValue() == ByteBuffer.wrap(image).getInt(begin + length - 4));
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

  private static void require(boolean isSo) {
    if (!isSo) {
      throw new UnusableContentException("must be a PNG that is not broken");
    }
  }
}
