package org.tmtar.file.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import org.tmtar.file.content.UnusableContentException;

/**
 * Takes out of a JPEG what is not needed to show it: Exif data but the orientation, XMP, IPTC, comments,
 * previews, and whatever stands behind its end. The pixels stay as they are.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, Annex B</a>
 */
final class JpegMetadata {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int APP0 = 0xE0;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int LAST_APP = 0xEF;
  private static final int COMMENT = 0xFE;

  private static final String JFIF = "JFIF\0";
  private static final String COLOUR_PROFILE = "ICC_PROFILE\0";
  private static final String ADOBE = "Adobe";
  private static final String EXIF = "Exif\0\0";

  /** Markers without a length. */
  private static final Set<Integer> ALONE = Set.of(0x01);

  private JpegMetadata() {}

  static byte[] strip(byte[] image, Orientation orientation) {
    Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    requireMarker(bytes.peek(0) == 0xFF && bytes.peek(1) == START);
    bytes.keep(2);
    boolean isOriented = orientation.isNormal();
    while (true) {
      requireMarker(bytes.peek(0) == 0xFF);
      int marker = bytes.peek(1);
      if (marker == 0xFF) {
        bytes.skip(1);
        continue;
      }
      // JFIF comes first, where there is any.
      if (!isOriented && marker != APP0) {
        addOrientation(bytes, orientation);
        isOriented = true;
      }
      if (marker == END) {
        bytes.keep(2);
        return bytes.kept();
      }
      copySegment(bytes, marker);
    }
  }

  private static void copySegment(Bytes bytes, int marker) {
    if (ALONE.contains(marker)) {
      bytes.keep(2);
      return;
    }
    requireMarker(marker >= 0xC0 && (marker < FIRST_RESTART || marker > START));
    int length = 2 + bytes.peekShort(2);
    if (!isKept(bytes, marker, length)) {
      bytes.skip(length);
      return;
    }
    bytes.keep(length);
    if (marker == SCAN) {
      copyEntropyCodedData(bytes);
    }
  }

  private static boolean isKept(Bytes bytes, int marker, int length) {
    return switch (marker) {
      case APP0 -> begins(bytes, length, JFIF);
      case APP2 -> begins(bytes, length, COLOUR_PROFILE);
      case APP14 -> begins(bytes, length, ADOBE);
      default -> (marker < APP0 || marker > LAST_APP) && marker != COMMENT;
    };
  }

  private static boolean begins(Bytes bytes, int length, String name) {
    return length >= 4 + name.length() && bytes.peekText(4, name.length()).equals(name);
  }

  /** Up to the next marker that is none of those that stand within. */
  private static void copyEntropyCodedData(Bytes bytes) {
    int length = 0;
    while (bytes.peek(length) != 0xFF || isWithin(bytes.peek(length + 1))) {
      length += bytes.peek(length) == 0xFF ? 2 : 1;
    }
    bytes.keep(length);
  }

  private static boolean isWithin(int marker) {
    return marker == 0 || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
  }

  private static void addOrientation(Bytes bytes, Orientation orientation) {
    byte[] exif = orientation.toExif();
    bytes.add(ByteBuffer.allocate(4)
        .putShort((short) 0xFFE1)
        .putShort((short) (2 + EXIF.length() + exif.length))
        .array());
    bytes.add(EXIF);
    bytes.add(exif);
  }

  private static void requireMarker(boolean isOne) {
    if (!isOne) {
      throw new UnusableContentException("must be a JPEG that is not broken");
    }
  }
}
