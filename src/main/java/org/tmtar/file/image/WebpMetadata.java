package org.tmtar.file.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import org.tmtar.file.content.UnusableContentException;

/**
 * Takes out of a WebP what is not needed to show it: Exif data but the orientation, XMP, chunks that nobody
 * knows, and whatever stands behind its end. The pixels stay as they are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>
 */
final class WebpMetadata {

  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final String EXTENDED = "VP8X";
  private static final String ALPHA = "ALPH";
  private static final String EXIF = "EXIF";
  private static final int HAS_PROFILE = 0x20;
  private static final int HAS_EXIF = 0x08;
  private static final int HAS_XMP = 0x04;
  private static final int HAS_FRAMES = 0x02;

  private static final Set<String> KEPT = Set.of(EXTENDED, "VP8 ", "VP8L", ALPHA, "ANIM");

  private static final String PROFILE = "ICCP";

  private static final String FRAME = "ANMF";
  private static final int FRAME_HEADER = 16;

  private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", FRAME);

  private static final Set<String> OF_A_FRAME = Set.of("VP8 ", "VP8L", ALPHA);

  private static final String BROKEN = "must be a WebP that is not broken";
  private static final String CUT = "must be a whole image; it ends too early";

  private WebpMetadata() {}

  /** The Exif data; null if there are none. */
  static byte[] exif(byte[] image) {
    Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
    long end = end(bytes, image);
    bytes.skip(RIFF_HEADER);
    while (hasChunk(bytes, end)) {
      long length = length(bytes, end);
      if (bytes.peekText(0, 4).equals(EXIF)) {
        return bytes.copy(CHUNK_HEADER, (int) bytes.peekInt(4));
      }
      bytes.skip(length);
    }
    return null;
  }

  /**
   * The canvas of an image in the extended format. It is read here, because the image library would read the
   * ICC profile first.
   *
   * @return empty if the image is not in the extended format
   */
  static Optional<Canvas> canvas(byte[] image) {
    Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
    long end = end(bytes, image);
    bytes.skip(RIFF_HEADER);
    if (!bytes.peekText(0, 4).equals(EXTENDED)) {
      return Optional.empty();
    }
    int width = 1 + bytes.peekMedium(CHUNK_HEADER + 4);
    int height = 1 + bytes.peekMedium(CHUNK_HEADER + 7);
    if ((bytes.peek(CHUNK_HEADER) & HAS_FRAMES) == 0) {
      return Optional.of(Canvas.of(width, height));
    }
    while (hasChunk(bytes, end)) {
      if (bytes.peekText(0, 4).equals(FRAME)) {
        int x = 2 * bytes.peekMedium(CHUNK_HEADER);
        int y = 2 * bytes.peekMedium(CHUNK_HEADER + 3);
        return Optional.of(new Canvas(width, height, x, y));
      }
      bytes.skip(length(bytes, end));
    }
    throw new UnusableContentException(BROKEN);
  }

  /** Whether there are chunks of an ICC profile that are not one whole profile. */
  static boolean hasBrokenProfile(byte[] image) {
    Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
    long end = end(bytes, image);
    bytes.skip(RIFF_HEADER);
    boolean hasProfile = false;
    while (hasChunk(bytes, end)) {
      long length = length(bytes, end);
      if (bytes.peekText(0, 4).equals(PROFILE)) {
        byte[] profile = bytes.copy(CHUNK_HEADER, (int) bytes.peekInt(4));
        if (hasProfile || !ColourProfile.isWhole(profile)) {
          return true;
        }
        hasProfile = true;
      }
      bytes.skip(length);
    }
    return false;
  }

  /**
   * The alpha plane of the image, or of the first frame of an animation.
   *
   * @return empty if there is none, or if it is compressed
   */
  static Optional<WebpAlpha> uncompressedAlpha(byte[] image) {
    Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
    long end = end(bytes, image);
    bytes.skip(RIFF_HEADER);
    if (!bytes.peekText(0, 4).equals(EXTENDED)) {
      return Optional.empty();
    }
    int width = 1 + bytes.peekMedium(CHUNK_HEADER + 4);
    int height = 1 + bytes.peekMedium(CHUNK_HEADER + 7);
    while (hasChunk(bytes, end)) {
      long length = length(bytes, end);
      String type = bytes.peekText(0, 4);
      if (type.equals(ALPHA)) {
        return WebpAlpha.of(bytes.copy(CHUNK_HEADER, (int) bytes.peekInt(4)), width, height);
      }
      if (type.equals(FRAME)) {
        width = 1 + bytes.peekMedium(CHUNK_HEADER + 6);
        height = 1 + bytes.peekMedium(CHUNK_HEADER + 9);
        bytes.skip(CHUNK_HEADER + FRAME_HEADER);
      } else if (PIXELS.contains(type)) {
        return Optional.empty();
      } else {
        bytes.skip(length);
      }
    }
    return Optional.empty();
  }

  /**
   * The same image without metadata. A missing padding byte at its end is added, because some programs omit
   * it. A broken ICC profile is removed, because browsers ignore it.
   *
   * @param width of the picture as it is stored; no frame of it is larger
   * @param height of the picture as it is stored; no frame of it is larger
   */
  static byte[] strip(byte[] image, Orientation orientation, int width, int height) {
    Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
    long end = end(bytes, image);
    boolean isExtended = bytes.peekText(RIFF_HEADER, 4).equals(EXTENDED);
    bytes.keep(RIFF_HEADER);
    boolean isProfileKept = !hasBrokenProfile(image);
    boolean hasPixels = false;
    boolean hasProfile = false;
    while (hasChunk(bytes, end)) {
      String type = bytes.peekText(0, 4);
      long length = length(bytes, end);
      requireInside(bytes, type, width, height);
      if (type.equals(FRAME)) {
        copyFrame(bytes, length, width, height);
      } else if (KEPT.contains(type) || (isProfileKept && type.equals(PROFILE))) {
        keepPadded(bytes, length);
        hasProfile |= type.equals(PROFILE);
      } else {
        bytes.skip(length);
      }
      hasPixels |= PIXELS.contains(type);
    }
    require(hasPixels, BROKEN);
    boolean isOriented = isExtended && !orientation.isNormal();
    if (isOriented) {
      byte[] exif = orientation.toExif();
      bytes.add(EXIF);
      bytes.addInt(exif.length);
      bytes.add(exif);
    }
    return corrected(bytes.kept(), isExtended, isOriented, hasProfile);
  }

  /** A frame of an animation has chunks of its own, of which the same are kept. */
  private static void copyFrame(Bytes bytes, long length, int width, int height) {
    require(length >= CHUNK_HEADER + FRAME_HEADER, BROKEN);
    requireFrameInside(bytes, width, height);
    long end = bytes.position() + length;
    int lengthAt = bytes.keptLength() + 4;
    bytes.keep(CHUNK_HEADER + FRAME_HEADER);
    while (hasChunk(bytes, end)) {
      String type = bytes.peekText(0, 4);
      long inner = length(bytes, end);
      requireInside(bytes, type, width, height);
      if (OF_A_FRAME.contains(type)) {
        keepPadded(bytes, inner);
      } else {
        bytes.skip(inner);
      }
    }
    bytes.skip(end - bytes.position());
    bytes.patchInt(lengthAt, bytes.keptLength() - lengthAt - 4);
  }

  private static void requireFrameInside(Bytes bytes, int width, int height) {
    int x = 2 * bytes.peekMedium(CHUNK_HEADER);
    int y = 2 * bytes.peekMedium(CHUNK_HEADER + 3);
    int frameWidth = 1 + bytes.peekMedium(CHUNK_HEADER + 6);
    int frameHeight = 1 + bytes.peekMedium(CHUNK_HEADER + 9);
    require(x + frameWidth <= width && y + frameHeight <= height, BROKEN);
  }

  private static void keepPadded(Bytes bytes, long length) {
    bytes.keep(length);
    if (length % 2 != 0) {
      bytes.add(new byte[1]);
    }
  }

  /** What a frame says of its size in its first bytes decides how much memory it takes. */
  private static void requireInside(Bytes bytes, String type, int width, int height) {
    int at = CHUNK_HEADER;
    if (type.equals("VP8 ")) {
      require(
          (bytes.peekShort(at + 6) & 0x3FFF) <= width
              && (bytes.peekShort(at + 8) & 0x3FFF) <= height,
          BROKEN);
    } else if (type.equals("VP8L")) {
      long sizes = bytes.peekInt(at + 1);
      require((sizes & 0x3FFF) + 1 <= width && (sizes >> 14 & 0x3FFF) + 1 <= height, BROKEN);
    }
  }

  /** The length in the header may include a padding byte that is missing. */
  private static long end(Bytes bytes, byte[] image) {
    long end = CHUNK_HEADER + bytes.peekInt(4);
    require(end >= RIFF_HEADER && end <= image.length + 1L, CUT);
    return Math.min(end, image.length);
  }

  private static boolean hasChunk(Bytes bytes, long end) {
    return bytes.position() + CHUNK_HEADER <= end;
  }

  /** The length of a chunk with its header and its padding byte, unless that byte is missing at the end. */
  private static long length(Bytes bytes, long end) {
    long length = CHUNK_HEADER + bytes.peekInt(4);
    long left = end - bytes.position();
    require(length <= left, CUT);
    return Math.min(length + length % 2, left);
  }

  /** With the length and the flags that fit what was kept. */
  private static byte[] corrected(
      byte[] image, boolean isExtended, boolean isOriented, boolean hasProfile) {
    ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putInt(4, image.length - CHUNK_HEADER);
    if (isExtended) {
      int flags = RIFF_HEADER + CHUNK_HEADER;
      image[flags] &= (byte) ~(HAS_EXIF | HAS_XMP | (hasProfile ? 0 : HAS_PROFILE));
      image[flags] |= (byte) (isOriented ? HAS_EXIF : 0);
    }
    return image;
  }

  private static void require(boolean isSo, String expectation) {
    if (!isSo) {
      throw new UnusableContentException(expectation);
    }
  }
}
