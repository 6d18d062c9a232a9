package org.tmtar.file.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.content.UnusableContentException;

/** An image in memory, as it was sent or as it is kept. */
public final class Image {

  /** How many pixels are looked at, at most, to see whether an image can be read. */
  private static final long SAMPLES = 1_000_000;

  /** How many pixels are held for a smaller copy, at most. */
  private static final long MOST_SCALED = 8_000_000;

  /** Its reader holds all pixels, however few are wanted. */
  private static final long MOST_OF_WEBP = 16_000_000;

  /** A row of pixels is held as a whole. */
  private static final int LONGEST_SIDE = 16_384;

  private static final double QUALITY = 0.85;

  private final ContentType type;
  private final byte[] octets;
  private final Orientation orientation;
  private final int storedWidth;
  private final int storedHeight;

  private Image(ContentType type, byte[] octets, int storedWidth, int storedHeight) {
    this.type = type;
    this.octets = octets;
    this.orientation = Orientation.of(exif(type, octets));
    this.storedWidth = storedWidth;
    this.storedHeight = storedHeight;
  }

  /**
   * Reads the head of an image, and none of its pixels.
   *
   * @throws UnusableContentException if it cannot be read, or has too many pixels
   */
  public static Image of(ContentType type, byte[] octets, long mostPixels) {
    try (ImageInputStream input = input(octets)) {
      ImageReader reader = reader(type, input);
      try {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long most = type == ContentType.WEBP ? Math.min(mostPixels, MOST_OF_WEBP) : mostPixels;
        if ((long) width * height > most) {
          throw new UnusableContentException("must have at most " + most + " pixels");
        }
        if (Math.max(width, height) > LONGEST_SIDE) {
          throw new UnusableContentException(
              "must have sides of at most " + LONGEST_SIDE + " pixels");
        }
        return new Image(type, octets, width, height);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      throw unusable(broken);
    }
  }

  /**
   * The same without anything that is not needed to show it. Its pixels are looked at, so that they are
   * known to be there.
   *
   * @throws UnusableContentException if it is broken
   */
  public Image cleaned() {
    byte[] clean = switch (type) {
      case PNG -> PngMetadata.strip(octets, orientation);
      case JPEG -> JpegMetadata.strip(octets, orientation);
      case GIF -> GifMetadata.strip(octets);
      case WEBP -> WebpMetadata.strip(octets, orientation, storedWidth, storedHeight);
      default -> throw new IllegalStateException("Not an image: " + type);
    };
    Image image = new Image(type, clean, storedWidth, storedHeight);
    int step = 1;
    while (pixels(storedWidth, storedHeight, step) > SAMPLES) {
      step++;
    }
    image.pixels(step);
    return image;
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
    return (long) storedWidth * storedHeight;
  }

  /** Its bytes, which nobody changes. */
  public byte[] octets() {
    return octets;
  }

  /** As it is shown, in pixels. */
  public int width() {
    return orientation.isLying() ? storedHeight : storedWidth;
  }

  /** As it is shown, in pixels. */
  public int height() {
    return orientation.isLying() ? storedWidth : storedHeight;
  }

  /**
   * Whether a smaller copy can be made within bounds; of a picture that is much taller than wide it cannot.
   *
   * @param width as it is shown, in pixels
   * @param height as it is shown, in pixels
   * @param newWidth less than the width
   */
  public static boolean isScalable(int width, int height, int newWidth) {
    return (long) newWidth * height / width * newWidth * 4 <= MOST_SCALED;
  }

  /** The least step that keeps within bounds; the copy is made of more pixels than it has. */
  private static int step(int width, int height, int newWidth) {
    int step = 1;
    while (pixels(width, height, step) > MOST_SCALED && width / (step + 1) >= newWidth) {
      step++;
    }
    return step;
  }

  /**
   * A smaller copy, the way it is shown: a JPEG, or a PNG where edges have to stay sharp or something is
   * transparent. Of an animation the first picture.
   *
   * @param newWidth in pixels, less than {@link #width}
   */
  public byte[] scaledTo(int newWidth) throws IOException {
    BufferedImage pixels = upright(pixels(step(width(), height(), newWidth)));
    boolean isTransparent = pixels.getColorModel().hasAlpha();
    boolean isPhoto = type == ContentType.JPEG || type == ContentType.WEBP;
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    Thumbnails.of(pixels)
        .forceSize(newWidth, Math.max(1, Math.round((float) height() * newWidth / width())))
        .imageType(isTransparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
        .outputFormat(isPhoto && !isTransparent ? "jpg" : "png")
        .outputQuality(QUALITY)
        .toOutputStream(result);
    return result.toByteArray();
  }

  /** Every so many pixels, each way. */
  private BufferedImage pixels(int step) {
    try (ImageInputStream input = input(octets)) {
      ImageReader reader = reader(type, input);
      try {
        ImageReadParam sampled = reader.getDefaultReadParam();
        sampled.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sampled);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      throw unusable(broken);
    }
  }

  private BufferedImage upright(BufferedImage pixels) {
    if (orientation.isNormal()) {
      return pixels;
    }
    boolean isLying = orientation.isLying();
    BufferedImage upright = new BufferedImage(
        isLying ? pixels.getHeight() : pixels.getWidth(),
        isLying ? pixels.getWidth() : pixels.getHeight(),
        pixels.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_INT_ARGB
            : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = upright.createGraphics();
    graphics.drawImage(pixels, orientation.transform(pixels.getWidth(), pixels.getHeight()), null);
    graphics.dispose();
    return upright;
  }

  private static ImageInputStream input(byte[] octets) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(octets));
  }

  private static ImageReader reader(ContentType type, ImageInputStream input) throws IOException {
    ImageReader reader = type == ContentType.WEBP
        ? new WebPImageReaderSpi().createReaderInstance()
        : ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT))
            .next();
    reader.setInput(input, true, true);
    return reader;
  }

  private static UnusableContentException unusable(Exception broken) {
    if (broken instanceof UnusableContentException known) {
      return known;
    }
    // The libraries throw whatever they like at broken images.
    return new UnusableContentException("must be an image whose pixels can be read");
  }
}
