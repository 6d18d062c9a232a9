package org.tmtar.file.image;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The orientation of an image according to its Exif data: the transformation from stored to displayed
 * pixels. This class reads the Exif data itself. Libraries read the data completely, and the data of a
 * small image may state sizes that exceed the memory.
 *
 * @param code the value of the Exif tag, from 1 to 8; 1 means that the pixels are shown as stored
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif 2.32, 4.6.2 and
 *     4.6.4</a>
 */
record Orientation(int code) {

  /** The orientation of images without a valid entry. */
  static final Orientation NORMAL = new Orientation(1);

  /** The first code that swaps width and height. All higher codes swap them, too. */
  private static final int FIRST_SWAPPED = 5;

  /** The prefix of the TIFF header in a JPEG. Some programs write it into other formats, too. */
  private static final byte[] PREFIX = {'E', 'x', 'i', 'f', 0, 0};

  private static final int TAG = 0x0112;
  private static final short SHORT = 3;
  private static final int HEADER_LENGTH = 8;
  private static final int ENTRY_LENGTH = 12;
  private static final int TIFF_LENGTH = 26;

  /**
   * Reads the orientation from the first directory of Exif data.
   *
   * @param data the Exif data, starting with a TIFF header with or without the prefix of a JPEG; null if
   *     there is none
   * @return the normal orientation if there is no valid entry
   */
  static Orientation of(byte[] data) {
    if (data == null) {
      return NORMAL;
    }
    byte[] exif = withoutPrefix(data);
    if (exif.length < HEADER_LENGTH) {
      return NORMAL;
    }
    boolean isLittleEndian = exif[0] == 'I';
    ByteBuffer tiff = ByteBuffer.wrap(exif)
        .order(isLittleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long directory = Integer.toUnsignedLong(tiff.getInt(4));
    if (directory > exif.length - 2) {
      return NORMAL;
    }
    int entries = tiff.getShort((int) directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + (long) i * ENTRY_LENGTH;
      if (entry > exif.length - ENTRY_LENGTH) {
        return NORMAL;
      }
      if ((tiff.getShort((int) entry) & 0xffff) == TAG) {
        return of(tiff, (int) entry);
      }
    }
    return NORMAL;
  }

  private static byte[] withoutPrefix(byte[] exif) {
    boolean hasPrefix = Arrays.mismatch(exif, PREFIX) == PREFIX.length;
    return hasPrefix ? Arrays.copyOfRange(exif, PREFIX.length, exif.length) : exif;
  }

  private static Orientation of(ByteBuffer tiff, int entry) {
    int code = tiff.getShort(entry + 8);
    boolean isValid = tiff.getShort(entry + 2) == SHORT && code >= 1 && code <= 8;
    return isValid ? new Orientation(code) : NORMAL;
  }

  boolean isNormal() {
    return equals(NORMAL);
  }

  /** Whether the stored width is the displayed height. */
  boolean swapsSides() {
    return code >= FIRST_SWAPPED;
  }

  /** Exif data with this orientation only: a TIFF header and one directory with one entry. */
  byte[] toExif() {
    return ByteBuffer.allocate(TIFF_LENGTH)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'I')
        .put((byte) 'I')
        .putShort((short) 42)
        .putInt(HEADER_LENGTH)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort(SHORT)
        .putInt(1)
        .putInt(code)
        .putInt(0)
        .array();
  }

  /**
   * The transformation from stored to displayed coordinates.
   *
   * @param width the width of the stored pixels
   * @param height the height of the stored pixels
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
