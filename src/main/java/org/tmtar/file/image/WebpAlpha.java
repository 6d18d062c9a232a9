package org.tmtar.file.image;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.tmtar.file.content.UnusableContentException;

/**
 * The alpha plane of a WebP that is stored without compression. The library that decodes WebP ignores such
 * a plane and makes the image opaque.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649#section-2.7.1.2">RFC 9649 §2.7.1.2</a>
 */
final class WebpAlpha {

  private static final int COMPRESSION = 0x03;
  private static final int FILTER = 0x0C;

  private static final int HORIZONTAL = 0x04;
  private static final int VERTICAL = 0x08;

  private final int width;
  private final int height;

  /** The content of the chunk: one byte of flags, then the rows of the plane. */
  private final byte[] chunk;

  private WebpAlpha(int width, int height, byte[] chunk) {
    this.width = width;
    this.height = height;
    this.chunk = chunk;
  }

  /**
   * Reads the content of a chunk {@code ALPH}.
   *
   * @param chunk the content, which {@link #writeTo} decodes in place
   * @param width the width of the frame in pixels
   * @param height the height of the frame in pixels
   * @return empty if the plane is compressed
   */
  static Optional<WebpAlpha> of(byte[] chunk, int width, int height) {
    if (chunk.length == 0 || (chunk[0] & COMPRESSION) != 0) {
      return Optional.empty();
    }
    return Optional.of(new WebpAlpha(width, height, chunk));
  }

  /**
   * Requires that no values are missing at the end of the plane.
   *
   * @throws UnusableContentException if the plane is truncated
   */
  void requireComplete() {
    if (isTruncated()) {
      throw new UnusableContentException("must be a complete image, but is truncated");
    }
  }

  private boolean isTruncated() {
    return chunk.length - 1L < (long) width * height;
  }

  /**
   * Adds the predicted value to each byte. A prediction depends only on bytes that are already decoded.
   */
  private void decode(int filter) {
    if (filter == 0) {
      return;
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        chunk[offset(x, y)] += (byte) prediction(filter, x, y);
      }
    }
  }

  private int prediction(int filter, int x, int y) {
    if (x == 0 && y == 0) {
      return 0;
    }
    if (y == 0 || (x > 0 && filter == HORIZONTAL)) {
      return value(x - 1, y);
    }
    if (x == 0 || filter == VERTICAL) {
      return value(x, y - 1);
    }
    int gradient = value(x - 1, y) + value(x, y - 1) - value(x - 1, y - 1);
    return Math.max(0, Math.min(gradient, 255));
  }

  private int value(int x, int y) {
    return chunk[offset(x, y)] & 0xff;
  }

  private int offset(int x, int y) {
    return 1 + y * width + x;
  }

  /**
   * Decodes the plane and writes it into a decoded frame. A truncated plane is ignored, so the frame stays
   * opaque. This method can be called once.
   *
   * @param step the step by which the frame was subsampled in both directions
   */
  void writeTo(BufferedImage frame, int step) {
    WritableRaster raster = frame.getAlphaRaster();
    if (raster == null || isTruncated()) {
      return;
    }
    decode(chunk[0] & FILTER);
    int columns = Math.min(raster.getWidth(), (width + step - 1) / step);
    int rows = Math.min(raster.getHeight(), (height + step - 1) / step);
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        raster.setSample(x, y, 0, value(x * step, y * step));
      }
    }
  }
}
