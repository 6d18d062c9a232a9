package org.tmtar.file.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tmtar.file.content.UnusableContentException;

/**
 * The metadata of a WebP. {@link #strip} removes all data that is not needed to show the image: Exif data
 * except the orientation, XMP, unknown chunks, and all bytes after the end of the image. The pixels do not
 * change.
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

  private static final Set<String> FRAME_CHUNKS = Set.of("VP8 ", "VP8L", ALPHA);

  private static final String BROKEN = "must be a well-formed WebP";
  private static final String TRUNCATED = "must be a complete image, but is truncated";

  private WebpMetadata() {}

  /** The Exif data; null if there is none. */
  static byte[] exif(byte[] image) {
    Chunks chunks = Chunks.of(image);
    return chunks.find(EXIF::equals) ? chunks.content() : null;
  }

  /**
   * The canvas of an image in the extended format. It is read here, because the image library would read
   * the ICC profile first.
   *
   * @return empty if the image is not in the extended format
   */
  static Optional<Canvas> canvas(byte[] image) {
    Chunks chunks = Chunks.of(image);
    if (!chunks.type().equals(EXTENDED)) {
      return Optional.empty();
    }
    Bytes bytes = chunks.bytes();
    int width = 1 + bytes.peekMedium(CHUNK_HEADER + 4);
    int height = 1 + bytes.peekMedium(CHUNK_HEADER + 7);
    if ((bytes.peek(CHUNK_HEADER) & HAS_FRAMES) == 0) {
      return Optional.of(Canvas.of(width, height));
    }
    require(chunks.find(FRAME::equals), BROKEN);
    int x = 2 * bytes.peekMedium(CHUNK_HEADER);
    int y = 2 * bytes.peekMedium(CHUNK_HEADER + 3);
    return Optional.of(new Canvas(width, height, x, y));
  }

  /** Whether the image has chunks of an ICC profile that are not exactly one complete profile. */
  static boolean hasBrokenProfile(byte[] image) {
    Chunks chunks = Chunks.of(image);
    if (!chunks.find(PROFILE::equals)) {
      return false;
    }
    boolean isComplete = ColourProfile.isComplete(chunks.content());
    chunks.skip();
    return !isComplete || chunks.find(PROFILE::equals);
  }

  /**
   * The alpha plane of the image, or of the first frame of an animation.
   *
   * @return empty if there is none, or if it is compressed
   */
  static Optional<WebpAlpha> uncompressedAlpha(byte[] image) {
    Chunks chunks = Chunks.of(image);
    if (!chunks.type().equals(EXTENDED)) {
      return Optional.empty();
    }
    Bytes bytes = chunks.bytes();
    int width = 1 + bytes.peekMedium(CHUNK_HEADER + 4);
    int height = 1 + bytes.peekMedium(CHUNK_HEADER + 7);
    boolean isFound = chunks.find(WebpMetadata::isAlphaOrPixels);
    if (isFound && chunks.type().equals(FRAME)) {
      width = 1 + bytes.peekMedium(CHUNK_HEADER + 6);
      height = 1 + bytes.peekMedium(CHUNK_HEADER + 9);
      chunks = chunks.ofFrame();
      isFound = chunks.find(WebpMetadata::isAlphaOrPixels);
    }
    return isFound && chunks.type().equals(ALPHA)
        ? WebpAlpha.of(chunks.content(), width, height)
        : Optional.empty();
  }

  private static boolean isAlphaOrPixels(String type) {
    return type.equals(ALPHA) || PIXELS.contains(type);
  }

  /**
   * The same image without metadata. A missing padding byte at the end is added, because some programs
   * omit it. A broken ICC profile is removed, because browsers ignore it.
   *
   * @param width the stored width of the canvas in pixels; no frame is wider
   * @param height the stored height of the canvas in pixels; no frame is higher
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
    return withCorrectedHeader(bytes.kept(), isExtended, isOriented, hasProfile);
  }

  /**
   * Copies a frame of an animation. It contains chunks, of which only the pixels and the alpha plane are
   * kept.
   */
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
      if (FRAME_CHUNKS.contains(type)) {
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

  /**
   * Requires that the size in the bitstream header of a chunk does not exceed the canvas, because this
   * size determines how much memory a decoder allocates.
   */
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

  /** The end of the last chunk. The length in the header may include a padding byte that is missing. */
  private static long end(Bytes bytes, byte[] image) {
    long end = CHUNK_HEADER + bytes.peekInt(4);
    require(end >= RIFF_HEADER && end <= image.length + 1L, TRUNCATED);
    return Math.min(end, image.length);
  }

  private static boolean hasChunk(Bytes bytes, long end) {
    return bytes.position() + CHUNK_HEADER <= end;
  }

  /** The length of a chunk including its header and its padding byte, which may be missing at the end. */
  private static long length(Bytes bytes, long end) {
    long length = CHUNK_HEADER + bytes.peekInt(4);
    long left = end - bytes.position();
    require(length <= left, TRUNCATED);
    return Math.min(length + length % 2, left);
  }

  /** Sets the length and the flags in the header according to the chunks that were kept. */
  private static byte[] withCorrectedHeader(
      byte[] image, boolean isExtended, boolean isOriented, boolean hasProfile) {
    ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putInt(4, image.length - CHUNK_HEADER);
    if (isExtended) {
      int flags = RIFF_HEADER + CHUNK_HEADER;
      image[flags] &= (byte) ~(HAS_EXIF | HAS_XMP | (hasProfile ? 0 : HAS_PROFILE));
      image[flags] |= (byte) (isOriented ? HAS_EXIF : 0);
    }
    return image;
  }

  private static void require(boolean condition, String expectation) {
    if (!condition) {
      throw new UnusableContentException(expectation);
    }
  }

  /**
   * A cursor over the chunks of an image or of a frame.
   *
   * @param bytes the image, from the current chunk on
   * @param end the end of the last chunk
   */
  private record Chunks(Bytes bytes, long end) {

    /** The chunks of an image. The first one is the current chunk. */
    static Chunks of(byte[] image) {
      Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
      long end = WebpMetadata.end(bytes, image);
      bytes.skip(RIFF_HEADER);
      return new Chunks(bytes, end);
    }

    /** The chunks of the current chunk, which is a frame. */
    Chunks ofFrame() {
      long endOfFrame = bytes.position() + length(bytes, end);
      bytes.skip(CHUNK_HEADER + FRAME_HEADER);
      return new Chunks(bytes, endOfFrame);
    }

    /**
     * Advances to the first chunk of a type, from the current chunk on. That chunk and those before it are
     * complete.
     *
     * @return false if there is no such chunk
     */
    boolean find(Predicate<String> condition) {
      while (hasChunk(bytes, end)) {
        long length = length(bytes, end);
        if (condition.test(type())) {
          return true;
        }
        bytes.skip(length);
      }
      return false;
    }

    String type() {
      return bytes.peekText(0, 4);
    }

    byte[] content() {
      return bytes.copy(CHUNK_HEADER, (int) bytes.peekInt(4));
    }

    void skip() {
      bytes.skip(length(bytes, end));
    }
  }
}
