package org.tmtar.file.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tmtar.file.content.UnusableContentException;

/**
 * The metadata of a JPEG. {@link #strip} removes all data that is not needed to show the image: Exif data
 * except the orientation, XMP, IPTC, comments, thumbnails, and all bytes after the end of the image. The
 * pixels do not change.
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
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;

  private static final String JFIF = "JFIF\0";
  private static final String COLOUR_PROFILE = "ICC_PROFILE\0";
  /**
   * The length of the header of an ICC profile segment in bytes: the marker, the length, the name, the
   * number of the segment and the number of segments.
   */
  private static final int PROFILE_HEADER = 4 + COLOUR_PROFILE.length() + 2;

  private static final String ADOBE = "Adobe";
  private static final String EXIF = "Exif\0\0";

  /** A marker without a length, like the restart markers. */
  private static final int STANDALONE = 0x01;

  private static final int FIRST_FRAME = 0xC0;
  private static final int LAST_FRAME = 0xCF;
  private static final int HUFFMAN_TABLES = 0xC4;
  private static final int QUANTISATION_TABLES = 0xDB;
  private static final int LINES = 0xDC;
  private static final int RESTART_INTERVAL = 0xDD;

  /** The last frame type that browsers support: baseline, extended sequential, progressive. */
  private static final int LAST_SUPPORTED_FRAME = 0xC2;

  /**
   * The maximum number of scans. Each scan requires a pass over all pixels. Progressive images have about
   * ten scans.
   */
  private static final int MAX_SCANS = 64;

  private JpegMetadata() {}

  /** The Exif data before the pixels; null if there is none. */
  static byte[] exif(byte[] image) {
    Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    begin(bytes);
    while (true) {
      int marker = skipToMarker(bytes);
      if (marker == SCAN || marker == END) {
        return null;
      }
      int length = length(bytes, marker);
      if (marker == APP1 && hasIdentifier(bytes, length, EXIF)) {
        return bytes.copy(4 + EXIF.length(), length - 4 - EXIF.length());
      }
      bytes.skip(length);
    }
  }

  /**
   * The size of the image according to the frame header.
   *
   * @throws UnusableContentException if no frame header precedes the pixels
   */
  static Canvas canvas(byte[] image) {
    Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    begin(bytes);
    while (true) {
      int marker = skipToMarker(bytes);
      requireMarker(marker != SCAN && marker != END);
      if (isFrame(marker)) {
        return Canvas.of(bytes.peekShort(7), bytes.peekShort(5));
      }
      bytes.skip(length(bytes, marker));
    }
  }

  /**
   * Whether the image has segments of an ICC profile that do not form exactly one complete profile. A
   * segment is missing or repeated, or the profile is shorter than it states.
   *
   * @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, B.4</a>
   */
  static boolean hasBrokenProfile(byte[] image) {
    Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    begin(bytes);
    SortedMap<Integer, byte[]> parts = new TreeMap<>();
    int count = 0;
    int segments = 0;
    for (int marker = skipToMarker(bytes);
        marker != SCAN && marker != END;
        marker = skipToMarker(bytes)) {
      int length = length(bytes, marker);
      if (isProfile(bytes, marker, length)) {
        segments++;
        if (length < PROFILE_HEADER) {
          return true;
        }
        count = bytes.peek(PROFILE_HEADER - 1);
        parts.put(
            bytes.peek(PROFILE_HEADER - 2), bytes.copy(PROFILE_HEADER, length - PROFILE_HEADER));
      }
      bytes.skip(length);
    }
    return segments > 0 && !isComplete(parts, segments, count);
  }

  private static boolean isComplete(SortedMap<Integer, byte[]> parts, int segments, int count) {
    boolean hasAll = segments == count
        && parts.size() == count
        && parts.firstKey() == 1
        && parts.lastKey() == count;
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    parts.values().forEach(profile::writeBytes);
    return hasAll && ColourProfile.isComplete(profile.toByteArray());
  }

  private static boolean isProfile(Bytes bytes, int marker, int length) {
    return marker == APP2 && hasIdentifier(bytes, length, COLOUR_PROFILE);
  }

  private static boolean isFrame(int marker) {
    return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != HUFFMAN_TABLES;
  }

  /**
   * Whether the end marker is missing. Some cameras omit it. In that case only a decoder can determine
   * whether all pixels are present.
   */
  static boolean isEndMissing(byte[] image) {
    return !copyWithoutMetadata(image, Orientation.NORMAL).has(2);
  }

  /**
   * The same image without metadata. Stray bytes before markers are removed, and a missing end marker is
   * added. A broken ICC profile is removed, because browsers ignore it.
   */
  static byte[] strip(byte[] image, Orientation orientation) {
    return copyWithoutMetadata(image, orientation).kept();
  }

  /** Copies up to the end marker and adds an end marker. The original end marker is not consumed. */
  private static Bytes copyWithoutMetadata(byte[] image, Orientation orientation) {
    Bytes bytes = new Bytes(image, ByteOrder.BIG_ENDIAN);
    begin(bytes);
    boolean isOriented = orientation.isNormal();
    boolean isProfileKept = !hasBrokenProfile(image);
    int scans = 0;
    while (true) {
      int marker = scans > 0 && !hasMarker(bytes) ? END : skipToMarker(bytes);
      // A JFIF segment must precede the Exif segment.
      if (!isOriented && marker != APP0) {
        addOrientation(bytes, orientation);
        isOriented = true;
      }
      if (marker == END) {
        bytes.add(new byte[] {(byte) 0xFF, (byte) END});
        return bytes;
      }
      copySegment(bytes, marker, isProfileKept && scans == 0);
      scans += marker == SCAN ? 1 : 0;
      if (scans > MAX_SCANS) {
        throw new UnusableContentException("must be a JPEG with at most " + MAX_SCANS + " scans");
      }
    }
  }

  private static void begin(Bytes bytes) {
    requireMarker(bytes.peek(0) == 0xFF && bytes.peek(1) == START);
    bytes.keep(2);
  }

  /** Skips stray bytes, as libjpeg does, and returns the next marker. */
  private static int skipToMarker(Bytes bytes) {
    while (!isMarker(bytes)) {
      bytes.skip(1);
    }
    return bytes.peek(1);
  }

  /** Skips stray bytes at the end of the image, where the marker may be missing. */
  private static boolean hasMarker(Bytes bytes) {
    while (bytes.has(2) && !isMarker(bytes)) {
      bytes.skip(1);
    }
    return bytes.has(2);
  }

  /** Whether a marker follows. Its second byte is neither 0 nor 0xFF, which is a fill byte. */
  private static boolean isMarker(Bytes bytes) {
    int second = bytes.peek(1);
    return bytes.peek(0) == 0xFF && second != 0 && second != 0xFF;
  }

  private static boolean isStandalone(int marker) {
    return marker == STANDALONE || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
  }

  /** The length of a segment including its marker, in bytes. */
  private static int length(Bytes bytes, int marker) {
    if (isStandalone(marker)) {
      return 2;
    }
    requireMarker(marker >= FIRST_FRAME && marker != START);
    return 2 + Math.max(2, bytes.peekShort(2));
  }

  private static void copySegment(Bytes bytes, int marker, boolean isProfileKept) {
    int length = length(bytes, marker);
    if (marker == APP0 && hasIdentifier(bytes, length, JFIF) && length >= 18) {
      // The thumbnail that may follow is omitted.
      bytes.add(new byte[] {(byte) 0xFF, (byte) APP0, 0, 16});
      bytes.add(bytes.copy(4, 12));
      bytes.add(new byte[2]);
      bytes.skip(length);
    } else if (marker == APP14 && hasIdentifier(bytes, length, ADOBE) && length >= 16) {
      bytes.add(new byte[] {(byte) 0xFF, (byte) APP14, 0, 14});
      bytes.add(bytes.copy(4, 12));
      bytes.skip(length);
    } else if (isKept(marker) || (isProfileKept && isProfile(bytes, marker, length))) {
      bytes.keep(length);
    } else {
      bytes.skip(length);
    }
    if (marker == SCAN) {
      copyEntropyCodedData(bytes);
    }
  }

  private static boolean isKept(int marker) {
    requireMarker(!isFrame(marker) || marker <= LAST_SUPPORTED_FRAME);
    return isFrame(marker)
        || marker == HUFFMAN_TABLES
        || marker == QUANTISATION_TABLES
        || marker == LINES
        || marker == RESTART_INTERVAL
        || marker == SCAN;
  }

  private static boolean hasIdentifier(Bytes bytes, int length, String name) {
    return length >= 4 + name.length() && bytes.peekText(4, name.length()).equals(name);
  }

  /** Copies entropy-coded data up to the next marker other than a restart marker, or up to the end. */
  private static void copyEntropyCodedData(Bytes bytes) {
    int length = 0;
    int remaining = bytes.remaining();
    while (length + 1 < remaining
        && (bytes.peek(length) != 0xFF || isPartOfData(bytes.peek(length + 1)))) {
      length += bytes.peek(length) == 0xFF ? 2 : 1;
    }
    boolean isLast = length + 1 == remaining && bytes.peek(length) != 0xFF;
    bytes.keep(isLast ? remaining : length);
  }

  private static boolean isPartOfData(int marker) {
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

  private static void requireMarker(boolean isPresent) {
    if (!isPresent) {
      throw new UnusableContentException("must be a well-formed JPEG");
    }
  }
}
