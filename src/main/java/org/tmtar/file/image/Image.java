package org.tmtar.file.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.content.UnusableContentException;

/** An encoded image in memory: an upload, or the content of a stored file. */
public final class Image {

  /** The maximum number of pixels that are decoded to check that an image can be read. */
  private static final long MAX_CHECKED_PIXELS = 1_000_000;

  /**
   * The maximum number of pixels that are held for a smaller copy, unless the copy would be too coarse.
   */
  private static final long MAX_HELD_PIXELS = 4_000_000;

  /** The absolute maximum number of pixels that are held for a smaller copy. */
  private static final long MAX_SCALED_PIXELS = 8_000_000;

  /**
   * The maximum number of pixels of a WebP. The reader holds all pixels in memory, even if it subsamples
   * them.
   */
  private static final long MAX_WEBP_PIXELS = 16_000_000;

  /** The maximum width and height in pixels, because a whole row of pixels is held in memory. */
  private static final int MAX_SIDE = 16_384;

  /** The offset of the bit depth in a PNG. */
  private static final int PNG_DEPTH = 24;

  /** The warning of libjpeg about missing pixels. */
  private static final String TRUNCATED_JPEG = "premature end of data segment";

  private static final double QUALITY = 0.85;

  private static final ImageReaderSpi WEBP_READERS = new WebPImageReaderSpi();
  private static final ImageReaderSpi JPEG_READERS = jpegReaders();

  private final ContentType type;
  private final byte[] octets;
  private final Orientation orientation;
  private final Canvas canvas;
  private final long maxPixels;

  private Image(ContentType type, byte[] octets, Canvas canvas, long maxPixels) {
    this.type = type;
    this.octets = octets;
    this.orientation = Orientation.of(exif(type, octets));
    this.canvas = canvas;
    this.maxPixels = maxPixels;
  }

  /**
   * Reads the header of an image without decoding its pixels.
   *
   * @param maxPixels the maximum number of pixels of the canvas
   * @throws UnusableContentException if the image cannot be read, has too many pixels, or has a side that
   *     is too long
   */
  public static Image of(ContentType type, byte[] octets, long maxPixels) {
    try {
      Canvas canvas = canvas(type, octets);
      long max = type == ContentType.WEBP ? Math.min(maxPixels, MAX_WEBP_PIXELS) : maxPixels;
      if (canvas.pixels() > max) {
        throw new UnusableContentException("must have at most " + max + " pixels");
      }
      if (Math.max(canvas.width(), canvas.height()) > MAX_SIDE) {
        throw new UnusableContentException(
            "must have a width and height of at most " + MAX_SIDE + " pixels");
      }
      return new Image(type, octets, canvas, max);
    } catch (RuntimeException broken) {
      throw unusable(broken);
    }
  }

  private static Canvas canvas(ContentType type, byte[] octets) {
    return switch (type) {
      case GIF -> GifMetadata.canvas(octets);
      case JPEG -> JpegMetadata.canvas(octets);
      case WEBP -> WebpMetadata.canvas(octets).orElseGet(() -> size(type, octets));
      default -> size(type, octets);
    };
  }

  private static Canvas size(ContentType type, byte[] octets) {
    return read(type, octets, reader -> Canvas.of(reader.getWidth(0), reader.getHeight(0)));
  }

  /**
   * The same image without data that is not needed to show it. The pixels are decoded with subsampling,
   * so that an image without readable pixels is detected.
   *
   * @throws UnusableContentException if the image is broken
   */
  public Image cleaned() {
    Image image = stripped();
    int step = 1;
    while (pixels(canvas.width(), canvas.height(), step) > MAX_CHECKED_PIXELS) {
      step++;
    }
    image.frame(step);
    if (type == ContentType.JPEG && JpegMetadata.isEndMissing(octets)) {
      image.requireLastRow();
    }
    if (type == ContentType.WEBP) {
      WebpMetadata.uncompressedAlpha(image.octets).ifPresent(WebpAlpha::requireComplete);
    }
    return image;
  }

  private Image stripped() {
    byte[] clean = switch (type) {
      case PNG -> PngMetadata.strip(octets, orientation);
      case JPEG -> JpegMetadata.strip(octets, orientation);
      case GIF -> GifMetadata.strip(octets, maxPixels);
      case WEBP -> WebpMetadata.strip(octets, orientation, canvas.width(), canvas.height());
      default -> throw new IllegalStateException("Not an image: " + type);
    };
    return new Image(type, clean, canvas, maxPixels);
  }

  /**
   * The image without a broken ICC profile. Earlier versions stored such profiles, and the image library
   * cannot read them safely.
   */
  private Image withoutBrokenProfile() {
    boolean isBroken = switch (type) {
      case JPEG -> JpegMetadata.hasBrokenProfile(octets);
      case WEBP -> WebpMetadata.hasBrokenProfile(octets);
      default -> false;
    };
    return isBroken ? stripped() : this;
  }

  private static byte[] exif(ContentType type, byte[] octets) {
    return switch (type) {
      case PNG -> PngMetadata.exif(octets);
      case JPEG -> JpegMetadata.exif(octets);
      case WEBP -> WebpMetadata.exif(octets);
      default -> null;
    };
  }

  /** The number of pixels after subsampling by a step in both directions. */
  private static long pixels(int width, int height, int step) {
    return Math.max(1L, width / step) * Math.max(1L, height / step);
  }

  /** The number of stored pixels of the canvas. */
  public long pixels() {
    return canvas.pixels();
  }

  /** The encoded image. The array must not be modified. */
  public byte[] octets() {
    return octets;
  }

  /** The displayed width in pixels. */
  public int width() {
    return orientation.swapsSides() ? canvas.height() : canvas.width();
  }

  /** The displayed height in pixels. */
  public int height() {
    return orientation.swapsSides() ? canvas.width() : canvas.height();
  }

  /**
   * Whether a smaller copy can be made within the memory limit. This is not the case if the image is much
   * taller than wide.
   *
   * @param width the displayed width in pixels
   * @param height the displayed height in pixels
   * @param newWidth the width of the copy in pixels, less than {@code width}
   */
  public static boolean isScalable(int width, int height, int newWidth) {
    return (long) newWidth * height / width * newWidth * 4 <= MAX_SCALED_PIXELS;
  }

  /**
   * The smallest subsampling step within the memory limit. The subsampled image is at least as wide as the
   * copy.
   */
  private int step(int newWidth) {
    long max = MAX_HELD_PIXELS / (has16Bits() ? 2 : 1);
    int step = 1;
    while (pixels(width(), height(), step) > max && width() / (step + 1) >= newWidth) {
      step++;
    }
    return step;
  }

  private boolean has16Bits() {
    return type == ContentType.PNG && octets[PNG_DEPTH] == 16;
  }

  /**
   * A smaller copy with the orientation applied. The copy of a JPEG or of an opaque WebP is a JPEG. Any
   * other copy is a PNG, which preserves sharp edges and transparency. The copy of an animation is the
   * canvas with the first frame. The copy is in sRGB, except that the copy of a PNG without an ICC profile
   * keeps the colour chunks of the original.
   *
   * @param newWidth the width of the copy in pixels, less than {@link #width}
   */
  public byte[] scaledTo(int newWidth) throws IOException {
    return withoutBrokenProfile().copyOf(newWidth);
  }

  private byte[] copyOf(int newWidth) throws IOException {
    int newHeight = Math.max(1, Math.round((float) height() * newWidth / width()));
    BufferedImage copy = scaled(
        orientation.swapsSides() ? newHeight : newWidth,
        orientation.swapsSides() ? newWidth : newHeight,
        step(newWidth));
    boolean isPhoto = type == ContentType.JPEG || type == ContentType.WEBP;
    boolean isJpeg = isPhoto && !copy.getColorModel().hasAlpha();
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    Thumbnails.of(upright(copy))
        .scale(1)
        .imageType(copy.getType())
        .outputFormat(isJpeg ? "jpg" : "png")
        .outputQuality(QUALITY)
        .toOutputStream(result);
    boolean hasColourChunks = type == ContentType.PNG && PngMetadata.profile(octets) == null;
    return hasColourChunks
        ? PngMetadata.withColourChunksOf(octets, result.toByteArray())
        : result.toByteArray();
  }

  /**
   * Scales in the colour space of the file, so that only the pixels of the copy need a conversion to sRGB.
   */
  private BufferedImage scaled(int width, int height, int step) throws IOException {
    ColourProfile profile =
        ColourProfile.of(type == ContentType.PNG ? PngMetadata.profile(octets) : null);
    BufferedImage pixels = drawOnCanvas(profile.toRgb(frame(step)), step);
    BufferedImage scaled = Thumbnails.of(pixels)
        .forceSize(width, height)
        .imageType(
            pixels.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB)
        .asBufferedImage();
    profile.toSrgb(scaled);
    return scaled;
  }

  /** Draws a frame on the canvas. Uncovered parts of the canvas are transparent. */
  private BufferedImage drawOnCanvas(BufferedImage frame, int step) {
    int width = (canvas.width() + step - 1) / step;
    int height = (canvas.height() + step - 1) / step;
    if (frame.getWidth() == width && frame.getHeight() == height) {
      return frame;
    }
    BufferedImage canvasImage = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = canvasImage.createGraphics();
    graphics.drawImage(frame, canvas.frameX() / step, canvas.frameY() / step, null);
    graphics.dispose();
    return canvasImage;
  }

  /** The first frame, subsampled by a step in both directions. */
  private BufferedImage frame(int step) {
    BufferedImage frame = read(type, octets, reader -> {
      ImageReadParam sampled = reader.getDefaultReadParam();
      sampled.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, sampled);
    });
    if (type == ContentType.WEBP) {
      WebpMetadata.uncompressedAlpha(octets).ifPresent(alpha -> alpha.writeTo(frame, step));
    }
    return frame;
  }

  /** Requires that a JPEG has all its pixels. Decoders fill up missing pixels and only issue a warning. */
  private void requireLastRow() {
    read(type, octets, reader -> {
      reader.addIIOReadWarningListener((source, warning) -> {
        if (warning.contains(TRUNCATED_JPEG)) {
          throw new UnusableContentException("must be a complete image, but is truncated");
        }
      });
      ImageReadParam last = reader.getDefaultReadParam();
      last.setSourceRegion(new Rectangle(0, canvas.height() - 1, canvas.width(), 1));
      return reader.read(0, last);
    });
  }

  private BufferedImage upright(BufferedImage pixels) {
    if (orientation.isNormal()) {
      return pixels;
    }
    boolean swapsSides = orientation.swapsSides();
    BufferedImage upright = new BufferedImage(
        swapsSides ? pixels.getHeight() : pixels.getWidth(),
        swapsSides ? pixels.getWidth() : pixels.getHeight(),
        pixels.getType());
    Graphics2D graphics = upright.createGraphics();
    graphics.drawImage(pixels, orientation.transform(pixels.getWidth(), pixels.getHeight()), null);
    graphics.dispose();
    return upright;
  }

  private static <T> T read(ContentType type, byte[] octets, Reading<T> reading) {
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(octets))) {
      ImageReader reader = reader(type);
      try {
        reader.setInput(input, true, true);
        return reading.read(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      throw unusable(broken);
    }
  }

  /**
   * Creates the provider of JPEG readers and initializes it with the JPEG reader of the JDK, to which it
   * delegates. The provider is not registered, because all applications of the server share the registry.
   */
  private static ImageReaderSpi jpegReaders() {
    JPEGImageReaderSpi readers = new JPEGImageReaderSpi();
    readers.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
    return readers;
  }

  /** A reader for a type. The JDK reads neither WebP nor CMYK JPEGs. */
  private static ImageReader reader(ContentType type) throws IOException {
    return switch (type) {
      case WEBP -> WEBP_READERS.createReaderInstance();
      case JPEG -> JPEG_READERS.createReaderInstance();
      default ->
        ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT))
            .next();
    };
  }

  private static UnusableContentException unusable(Exception broken) {
    if (broken instanceof UnusableContentException known) {
      return known;
    }
    // The libraries throw exceptions of many types when they read broken images.
    return new UnusableContentException("must be an image that can be decoded");
  }

  /** A read operation on an image. */
  @FunctionalInterface
  private interface Reading<T> {

    T read(ImageReader reader) throws IOException;
  }
}
