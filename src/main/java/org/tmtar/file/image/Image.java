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

/** An image in memory, as it was sent or as it is kept. */
public final class Image {

  /** The maximum number of pixels that are decoded to check that an image can be read. */
  private static final long MAX_CHECKED_PIXELS = 1_000_000;

  /** The maximum number of pixels that are held for a smaller copy, unless the copy would be too coarse. */
  private static final long MAX_HELD_PIXELS = 4_000_000;

  /** The absolute maximum number of pixels that are held for a smaller copy. */
  private static final long MAX_SCALED_PIXELS = 8_000_000;

  /** Its reader holds all pixels, however few are wanted. */
  private static final long MAX_WEBP_PIXELS = 16_000_000;

  /** A row of pixels is held as a whole. */
  private static final int MAX_SIDE = 16_384;

  /** The offset of the bit depth in a PNG. */
  private static final int PNG_DEPTH = 24;

  /** The warning of libjpeg if pixels are missing. */
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
   * Reads the head of an image, and none of its pixels.
   *
   * @param maxPixels the maximum number of pixels of the canvas
   * @throws UnusableContentException if it cannot be read, or has too many pixels
   */
  public static Image of(ContentType type, byte[] octets, long maxPixels) {
    try {
      Canvas canvas = canvas(type, octets);
      long max = type == ContentType.WEBP ? Math.min(maxPixels, MAX_WEBP_PIXELS) : maxPixels;
      if (canvas.pixels() > max) {
        throw new UnusableContentException("must have at most " + max + " pixels");
      }
      if (Math.max(canvas.width(), canvas.height()) > MAX_SIDE) {
        throw new UnusableContentException("must have sides of at most " + MAX_SIDE + " pixels");
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
   * The same without anything that is not needed to show it. Its pixels are looked at, so that they are
   * known to be there.
   *
   * @throws UnusableContentException if it is broken
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

  /** Earlier versions stored images with broken ICC profiles, which the image library cannot read safely. */
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

  /** How many there are with every so many, each way. */
  private static long pixels(int width, int height, int step) {
    return Math.max(1L, width / step) * Math.max(1L, height / step);
  }

  /** As it is stored. */
  public long pixels() {
    return canvas.pixels();
  }

  /** Its bytes, which nobody changes. */
  public byte[] octets() {
    return octets;
  }

  /** As it is shown, in pixels. */
  public int width() {
    return orientation.isLying() ? canvas.height() : canvas.width();
  }

  /** As it is shown, in pixels. */
  public int height() {
    return orientation.isLying() ? canvas.width() : canvas.height();
  }

  /**
   * Whether a smaller copy can be made within bounds; of a picture that is much taller than wide it cannot.
   *
   * @param width as it is shown, in pixels
   * @param height as it is shown, in pixels
   * @param newWidth less than the width
   */
  public static boolean isScalable(int width, int height, int newWidth) {
    return (long) newWidth * height / width * newWidth * 4 <= MAX_SCALED_PIXELS;
  }

  /** The least step that keeps within bounds; the copy is made of more pixels than it has. */
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
   * A smaller copy in sRGB with the orientation applied: a JPEG, or a PNG if edges have to stay sharp or
   * pixels are transparent. The copy of an animation is the canvas with the first frame.
   *
   * @param newWidth in pixels, less than {@link #width}
   */
  public byte[] scaledTo(int newWidth) throws IOException {
    return withoutBrokenProfile().copyOf(newWidth);
  }

  private byte[] copyOf(int newWidth) throws IOException {
    int newHeight = Math.max(1, Math.round((float) height() * newWidth / width()));
    BufferedImage copy = scaled(
        orientation.isLying() ? newHeight : newWidth,
        orientation.isLying() ? newWidth : newHeight,
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
   * Scales in the colour space of the file, so that only the pixels of the copy have to be converted to sRGB.
   */
  private BufferedImage scaled(int width, int height, int step) throws IOException {
    ColourProfile profile =
        ColourProfile.of(type == ContentType.PNG ? PngMetadata.profile(octets) : null);
    BufferedImage pixels = onCanvas(profile.toRgb(frame(step)), step);
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

  /** Draws a frame on the canvas. The uncovered parts of the canvas are transparent. */
  private BufferedImage onCanvas(BufferedImage frame, int step) {
    int width = (canvas.width() + step - 1) / step;
    int height = (canvas.height() + step - 1) / step;
    if (frame.getWidth() == width && frame.getHeight() == height) {
      return frame;
    }
    BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = whole.createGraphics();
    graphics.drawImage(frame, canvas.frameX() / step, canvas.frameY() / step, null);
    graphics.dispose();
    return whole;
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
          throw new UnusableContentException("must be a whole image; it ends too early");
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
    boolean isLying = orientation.isLying();
    BufferedImage upright = new BufferedImage(
        isLying ? pixels.getHeight() : pixels.getWidth(),
        isLying ? pixels.getWidth() : pixels.getHeight(),
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
        return reading.by(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      throw unusable(broken);
    }
  }

  /**
   * Initializes the provider with the JPEG reader of the JDK, to which it delegates. It is not registered,
   * because all applications of the server share the registry.
   */
  private static ImageReaderSpi jpegReaders() {
    JPEGImageReaderSpi readers = new JPEGImageReaderSpi();
    readers.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
    return readers;
  }

  /** Returns a reader for a type. The JDK reads neither WebP nor CMYK JPEGs. */
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
    // The libraries throw whatever they like at broken images.
    return new UnusableContentException("must be an image whose pixels can be read");
  }

  /** A read operation on an image. */
  @FunctionalInterface
  private interface Reading<T> {

    T by(ImageReader reader) throws IOException;
  }
}
