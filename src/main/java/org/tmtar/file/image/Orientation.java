package org.tmtar.file.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How the pixels of an image are to be turned before they are shown, as its Exif data says.
 *
 * @param code 1 to 8; 1 is as they are
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif 2.32, 4.6.4</a>
 */
record Orientation(int code) {

  private static final Orientation NORMAL = new Orientation(1);

  /** From here on width and height change places. */
  private static final int FIRST_LYING = 5;

  private static final int TIFF_LENGTH = 26;

  /** What an image says; normal, if it says nothing that can be read. */
  static Orientation of(byte[] image) {
    try {
      Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(image));
      return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
          .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
          .flatMap(code -> Optional.ofNullable(code).stream())
          .filter(code -> code >= 1 && code <= 8)
          .map(Orientation::new)
          .findFirst()
          .orElse(NORMAL);
    } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
      // the library trips over some broken data
      return NORMAL;
    }
  }

  boolean isNormal() {
    return equals(NORMAL);
  }

  /** Whether what was stored as width is shown as height. */
  boolean isLying() {
    return code >= FIRST_LYING;
  }

  /** Exif data that says this and nothing else: a TIFF header and one directory with one entry. */
  byte[] toExif() {
    return ByteBuffer.allocate(TIFF_LENGTH)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'I')
        .put((byte) 'I')
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) ExifIFD0Directory.TAG_ORIENTATION)
        .putShort((short) 3)
        .putInt(1)
        .putInt(code)
        .putInt(0)
        .array();
  }

  /**
   * Turns pixels the way they are shown.
   *
   * @param width of the stored pixels
   * @param height of the stored pixels
   */
  AffineTransform transform(int width, int height) {
    return switch (code) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
