package org.tmtar.file.image;

import java.nio.ByteOrder;
import java.util.Set;
import org.tmtar.file.content.UnusableContentException;

/**
 * The metadata of a GIF. {@link #strip} removes all data that is not needed to show the image: comments,
 * XMP, other application extensions, and all bytes after the end of the image. The pixels do not change.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
final class GifMetadata {

  private static final int HEADER_LENGTH = 13;
  private static final int IMAGE = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int END = 0x3B;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;

  /**
   * The length of the extension up to and including the number of repetitions, without the empty block at
   * its end.
   */
  private static final int REPETITIONS_LENGTH = 18;

  /** The identifiers of the application extensions that state how often an animation is repeated. */
  private static final Set<String> KEPT_APPLICATIONS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private GifMetadata() {}

  /**
   * The canvas, which is the logical screen of the GIF. A first frame that extends beyond the logical
   * screen enlarges the canvas, as in browsers.
   *
   * @throws UnusableContentException if there is no frame
   */
  static Canvas canvas(byte[] image) {
    Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
    int width = bytes.peekShort(6);
    int height = bytes.peekShort(8);
    bytes.skip(HEADER_LENGTH + colourTable(bytes.peek(10)));
    while (bytes.peek(0) == EXTENSION) {
      bytes.skip(blocks(bytes, 2));
    }
    requireFrame(bytes.peek(0) == IMAGE);
    int x = bytes.peekShort(1);
    int y = bytes.peekShort(3);
    return new Canvas(
        Math.max(width, x + bytes.peekShort(5)), Math.max(height, y + bytes.peekShort(7)), x, y);
  }

  /**
   * The same image without metadata. Bytes after the last frame that are not a GIF block are replaced by a
   * trailer, because some programs omit the trailer.
   *
   * @param maxPixels the maximum number of pixels of a frame
   */
  static byte[] strip(byte[] image, long maxPixels) {
    Bytes bytes = new Bytes(image, ByteOrder.LITTLE_ENDIAN);
    bytes.keep(HEADER_LENGTH + colourTable(bytes.peek(10)));
    boolean hasFrame = false;
    while (!hasFrame || bytes.has(1)) {
      int block = bytes.peek(0);
      if (block == IMAGE) {
        copyImage(bytes, maxPixels);
        hasFrame = true;
      } else if (block == EXTENSION) {
        copyExtension(bytes);
      } else {
        requireFrame(hasFrame);
        break;
      }
    }
    bytes.add(new byte[] {END});
    return bytes.kept();
  }

  private static void requireFrame(boolean hasFrame) {
    if (!hasFrame) {
      throw new UnusableContentException("must be a well-formed GIF");
    }
  }

  private static void copyImage(Bytes bytes, long maxPixels) {
    if ((long) bytes.peekShort(5) * bytes.peekShort(7) > maxPixels) {
      throw new UnusableContentException("must have frames of at most " + maxPixels + " pixels");
    }
    // The image descriptor, the local colour table and the minimum code size.
    bytes.keep(10L + colourTable(bytes.peek(9)) + 1);
    bytes.keep(blocks(bytes, 0));
  }

  private static void copyExtension(Bytes bytes) {
    int length = blocks(bytes, 2);
    int label = bytes.peek(1);
    if (label == GRAPHIC_CONTROL) {
      bytes.keep(length);
    } else if (label == APPLICATION && hasRepetitions(bytes)) {
      // Only the identifier and the number of repetitions are kept.
      bytes.keep(REPETITIONS_LENGTH);
      bytes.add(new byte[1]);
      bytes.skip(length - (long) REPETITIONS_LENGTH);
    } else {
      bytes.skip(length);
    }
  }

  private static boolean hasRepetitions(Bytes bytes) {
    return bytes.peek(2) == 11
        && KEPT_APPLICATIONS.contains(bytes.peekText(3, 11))
        && bytes.peek(14) == 3;
  }

  /**
   * The length of a sequence of sub-blocks, including the bytes before it and the empty block at its end.
   */
  private static int blocks(Bytes bytes, int offset) {
    int length = offset;
    while (bytes.peek(length) != 0) {
      length += 1 + bytes.peek(length);
    }
    return length + 1;
  }

  private static int colourTable(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }
}
