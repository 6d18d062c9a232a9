package org.tmtar.file.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
  private static final String EXIF = "EXIF";
  private static final int HAS_EXIF = 0x08;
  private static final int HAS_XMP = 0x04;

  private static final Set<String> KEPT =
      Set.of(EXTENDED, "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

  private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", "ANMF");

  private WebpMetadata() {}

  static byte[] strip(byte[] image, Orientation orientation) {
    Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
    long end = CHUNK_HEADER + bytes.peekInt(4);
    require(end >= RIFF_HEADER && end <= image.length, "must be a whole image; it ends too early");
    boolean isExtended = bytes.peekText(RIFF_HEADER, 4).equals(EXTENDED);
    bytes.keep(RIFF_HEADER);
    boolean hasPixels = false;
    while (bytes.position() < end) {
      String type = bytes.peekText(0, 4);
      long length = CHUNK_HEADER + bytes.peekInt(4);
      length += length % 2;
      require(bytes.position() + length <= end, "must be a whole image; it ends too early");
      if (KEPT.contains(type)) {
        bytes.keep(length);
      } else {
        bytes.skip(length);
      }
      hasPixels |= PIXELS.contains(type);
    }
    require(hasPixels, "must be a WebP that is not broken");
    boolean isOriented = isExtended && !orientation.isNormal();
    if (isOriented) {
      byte[] exif = orientation.toExif();
      bytes.add(EXIF);
      bytes.addInt(exif.length);
      bytes.add(exif);
    }
    return corrected(bytes.kept(), isExtended, isOriented);
  }

  /** With the length and the flags that fit what was kept. */
  private static byte[] corrected(byte[] image, boolean isExtended, boolean isOriented) {
    ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putInt(4, image.length - CHUNK_HEADER);
    if (isExtended) {
      int flags = RIFF_HEADER + CHUNK_HEADER;
      image[flags] &= (byte) ~(HAS_EXIF | HAS_XMP);
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
