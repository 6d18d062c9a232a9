package org.tmtar.file.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tmtar.file.image.ImageParts.bytes;
import static org.tmtar.file.image.ImageParts.insert;
import static org.tmtar.file.image.ImageParts.png;
import static org.tmtar.file.image.ImageParts.profileChunk;
import static org.tmtar.file.image.ImageParts.resource;
import static org.tmtar.file.image.ImageParts.segment;
import static org.tmtar.file.image.ImageParts.text;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.file.content.ContentType;
import org.tmtar.testing.Samples;

/**
 * A smaller copy has the colours of its original. The originals are gradients with known colours, so the
 * expected values do not depend on a decoder.
 */
class ImageColoursTest {

  private static final long MAX_PIXELS = 40_000_000;
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;
  private static final int COPY_WIDTH = 160;

  /** The maximum mean difference of a colour component, out of 255. */
  private static final double TOLERANCE = 2;

  /** A profile with linear samples. They look much too dark unless they are converted. */
  private static final ICC_Profile LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);

  private static final ICC_Profile LINEAR_GREY = ICC_Profile.getInstance(ColorSpace.CS_GRAY);

  /** The gradient. Red increases to the right, green downwards, and blue to the left. Grey equals red. */
  private static double colour(double x, double y, int band) {
    double right = 0.2 + 0.7 * x / WIDTH;
    double down = 0.2 + 0.7 * y / HEIGHT;
    return switch (band) {
      case 0 -> right;
      case 1 -> down;
      default -> 1.1 - right;
    };
  }

  private static double alpha(double x, double y) {
    return 0.3 + 0.35 * x / WIDTH + 0.35 * y / HEIGHT;
  }

  /** The sRGB value of a linear value. */
  private static double encoded(double light) {
    return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }

  @ParameterizedTest
  @CsvSource({"8, 0", "8, 2", "8, 4", "8, 6", "16, 0", "16, 2", "16, 4", "16, 6"})
  void pngKeepsItsColours(int depth, int type) throws IOException {
    assertColours(
        ContentType.PNG,
        gradient(depth, type),
        isGrey(type),
        hasAlpha(type),
        DoubleUnaryOperator.identity());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void greyPngWithATransparentLevelKeepsItsColours(int depth) throws IOException {
    byte[] noLevel = depth == 8 ? new byte[] {0, 1} : new byte[] {0, 0};
    byte[] png = gradient(depth, 0, Samples.pngChunk("tRNS", noLevel));

    assertColours(ContentType.PNG, png, true, false, DoubleUnaryOperator.identity());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void greyPngOfFewLevelsKeepsItsColours(int depth) throws IOException {
    int max = (1 << depth) - 1;
    int rowLength = (WIDTH * depth + 7) / 8;
    byte[] rows = new byte[HEIGHT * (1 + rowLength)];
    for (int y = 0; y < HEIGHT; y++) {
      for (int bit = 0; bit < WIDTH * depth; bit += depth) {
        int level = y * (max + 1) / HEIGHT;
        rows[y * (1 + rowLength) + 1 + bit / 8] |= (byte) (level << (8 - depth - bit % 8));
      }
    }

    BufferedImage copy = copy(ContentType.PNG, png(WIDTH, HEIGHT, depth, 0, rows));

    for (int level = 0; level <= max; level++) {
      int y = (int) ((level + 0.5) * copy.getHeight() / (max + 1));
      assertThat(copy.getRGB(50, y) & 0xFF).isCloseTo(level * 255 / max, within(2));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void palettesKeepTheirColours(boolean hasProfile) throws IOException {
    byte[] palette = new byte[3 * 256];
    byte[] rows = new byte[HEIGHT * (1 + WIDTH)];
    for (int i = 0; i < 256; i++) {
      palette[3 * i] = (byte) i;
      palette[3 * i + 1] = (byte) 128;
      palette[3 * i + 2] = (byte) (255 - i);
    }
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        rows[y * (1 + WIDTH) + 1 + x] = (byte) sample(colour(x, y, 0), 8);
      }
    }
    byte[] colours = Samples.pngChunk("PLTE", palette);
    byte[] png = hasProfile
        ? png(WIDTH, HEIGHT, 8, 3, rows, profileChunk(LINEAR.getData()), colours)
        : png(WIDTH, HEIGHT, 8, 3, rows, colours);

    BufferedImage copy = copy(ContentType.PNG, png);

    DoubleUnaryOperator shown =
        hasProfile ? ImageColoursTest::encoded : DoubleUnaryOperator.identity();
    int rgb = copy.getRGB(80, 60);
    double red = colour(80.5 * WIDTH / COPY_WIDTH, 0, 0);
    assertThat(rgb >> 16 & 0xFF).isCloseTo(sample(shown.applyAsDouble(red), 8), within(2));
    assertThat(rgb >> 8 & 0xFF).isCloseTo(sample(shown.applyAsDouble(128 / 255.0), 8), within(2));
    assertThat(rgb & 0xFF).isCloseTo(sample(shown.applyAsDouble(1 - red), 8), within(2));
  }

  @ParameterizedTest
  @CsvSource({"8, 2", "8, 6", "16, 2", "16, 6"})
  void profileOfAPngIsAppliedToItsCopyAndKeptInTheOriginal(int depth, int type) throws IOException {
    byte[] png = gradient(depth, type, profileChunk(LINEAR.getData()));

    assertColours(ContentType.PNG, png, false, hasAlpha(type), ImageColoursTest::encoded);
    assertThat(text(clean(ContentType.PNG, png))).contains("iCCP");
  }

  @ParameterizedTest
  @CsvSource({"8, 0", "8, 4", "16, 0", "16, 4"})
  void profileOfAGreyPngIsAppliedToItsCopy(int depth, int type) throws IOException {
    byte[] png = gradient(depth, type, profileChunk(LINEAR_GREY.getData()));

    assertColours(ContentType.PNG, png, true, hasAlpha(type), ImageColoursTest::encoded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no profile", "a profile that is longer, and none all the same"})
  void unreadableProfileIsIgnored(String profile) throws IOException {
    byte[] png = gradient(8, 2, profileChunk(bytes(profile + "\0".repeat(200))));

    assertColours(ContentType.PNG, png, false, false, DoubleUnaryOperator.identity());
  }

  /** One profile has another class, and the other one lacks the tone curve. */
  @ParameterizedTest
  @ValueSource(strings = {"mntr", "kTRC"})
  void unusableGreyProfileIsIgnored(String word) throws IOException {
    byte[] profile = bytes(text(LINEAR_GREY.getData()).replace(word, "link"));
    byte[] png = gradient(8, 0, profileChunk(profile));

    assertColours(ContentType.PNG, png, true, false, DoubleUnaryOperator.identity());
  }

  @Test
  void copyOfAPngWithoutAProfileKeepsItsColourChunks() throws IOException {
    byte[] gamma = Samples.pngChunk("gAMA", new byte[] {0, 1, (byte) 0x86, (byte) 0xA0});
    Image image = Image.of(ContentType.PNG, gradient(8, 2, gamma), MAX_PIXELS);

    byte[] copy = image.scaledTo(COPY_WIDTH);

    assertThat(text(copy)).contains(text(gamma));
    assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getWidth()).isEqualTo(COPY_WIDTH);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void jpegKeepsItsColours(boolean isGrey) throws IOException {
    assertColours(ContentType.JPEG, jpeg(isGrey), isGrey, false, DoubleUnaryOperator.identity());
  }

  @Test
  void profileOfAJpegIsAppliedToItsCopyAndKeptInTheOriginal() throws IOException {
    byte[] profile = LINEAR.getData();
    byte[] jpeg =
        insert(jpeg(false), 2, segment(0xE2, insert(bytes("ICC_PROFILE\0\1\1"), 14, profile)));

    assertColours(ContentType.JPEG, jpeg, false, false, ImageColoursTest::encoded);
    assertThat(text(clean(ContentType.JPEG, jpeg))).contains(text(profile));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void cmykJpegKeepsItsColours(int transform) throws IOException {
    byte[] adobe = segment(
        0xEE,
        ByteBuffer.allocate(12)
            .put(bytes("Adobe"))
            .putShort((short) 100)
            .put(11, (byte) transform)
            .array());
    byte[] jpeg = insert(cmyk(transform == 2), 2, adobe);

    assertColours(ContentType.JPEG, jpeg, false, false, DoubleUnaryOperator.identity());
  }

  /** All three images have the same pixels and the same profile. */
  @ParameterizedTest
  @CsvSource({"PNG, png", "JPEG, jpeg", "WEBP, webp"})
  void wideGamutImageLooksTheSameInSrgb(ContentType type, String extension) throws IOException {
    byte[] original = resource("icc-p3-like.png");
    ICC_ColorSpace space =
        new ICC_ColorSpace(ICC_Profile.getInstance(PngMetadata.profile(original)));
    BufferedImage raw = ImageIO.read(new ByteArrayInputStream(original));

    byte[] given = resource("icc-p3-like." + extension);
    BufferedImage copy = copy(type, given);

    double[] difference = new double[3];
    for (int y = 0; y < copy.getHeight(); y++) {
      for (int x = 0; x < copy.getWidth(); x++) {
        int pixel = raw.getRGB((int) ((x + 0.5) * raw.getWidth() / copy.getWidth()), (int)
            ((y + 0.5) * raw.getHeight() / copy.getHeight()));
        float[] srgb = space.toRGB(new float[] {
          (pixel >> 16 & 0xFF) / 255f, (pixel >> 8 & 0xFF) / 255f, (pixel & 0xFF) / 255f
        });
        for (int band = 0; band < 3; band++) {
          int shown = copy.getRGB(x, y) >> (16 - 8 * band) & 0xFF;
          difference[band] += Math.abs(shown - 255 * srgb[band]);
        }
      }
    }
    for (double band : difference) {
      assertThat(band / copy.getWidth() / copy.getHeight()).isLessThan(TOLERANCE);
    }
    assertThat(clean(type, given)).hasSizeGreaterThan(given.length - 100);
  }

  private static void assertColours(
      ContentType type, byte[] image, boolean isGrey, boolean hasAlpha, DoubleUnaryOperator shown)
      throws IOException {
    BufferedImage copy = copy(type, image);

    assertThat(copy.getWidth()).isEqualTo(COPY_WIDTH);
    double[] difference = new double[4];
    for (int y = 0; y < copy.getHeight(); y++) {
      for (int x = 0; x < copy.getWidth(); x++) {
        double atX = (x + 0.5) * WIDTH / copy.getWidth();
        double atY = (y + 0.5) * HEIGHT / copy.getHeight();
        int pixel = copy.getRGB(x, y);
        for (int band = 0; band < 3; band++) {
          double colour = shown.applyAsDouble(colour(atX, atY, isGrey ? 0 : band));
          difference[band] += Math.abs((pixel >> (16 - 8 * band) & 0xFF) - 255 * colour);
        }
        double alpha = hasAlpha ? alpha(atX, atY) : 1;
        difference[3] += Math.abs((pixel >>> 24) - 255 * alpha);
      }
    }
    for (double band : difference) {
      assertThat(band / copy.getWidth() / copy.getHeight()).isLessThan(TOLERANCE);
    }
  }

  private static BufferedImage copy(ContentType type, byte[] image) throws IOException {
    byte[] copy = Image.of(type, clean(type, image), MAX_PIXELS).scaledTo(COPY_WIDTH);
    BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(copy));
    assertThat(pixels.getColorModel().getColorSpace().isCS_sRGB()).isTrue();
    return pixels;
  }

  private static byte[] clean(ContentType type, byte[] image) {
    return Image.of(type, image, MAX_PIXELS).cleaned().octets();
  }

  private static boolean isGrey(int type) {
    return type == 0 || type == 4;
  }

  private static boolean hasAlpha(int type) {
    return type == 4 || type == 6;
  }

  private static int sample(double value, int depth) {
    return (int) Math.round(value * ((1 << depth) - 1));
  }

  private static byte[] gradient(int depth, int type, byte[]... chunks) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    for (int y = 0; y < HEIGHT; y++) {
      rows.write(0);
      for (int x = 0; x < WIDTH; x++) {
        for (int band = 0; band < (isGrey(type) ? 1 : 3); band++) {
          write(rows, depth, colour(x, y, band));
        }
        if (hasAlpha(type)) {
          write(rows, depth, alpha(x, y));
        }
      }
    }
    return png(WIDTH, HEIGHT, depth, type, rows.toByteArray(), chunks);
  }

  private static void write(ByteArrayOutputStream rows, int depth, double value) {
    int sample = sample(value, depth);
    if (depth == 16) {
      rows.write(sample >> 8);
    }
    rows.write(sample);
  }

  private static byte[] jpeg(boolean isGrey) throws IOException {
    BufferedImage image = new BufferedImage(
        WIDTH, HEIGHT, isGrey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int red = sample(colour(x, y, 0), 8);
        if (isGrey) {
          image.getRaster().setSample(x, y, 0, red);
        } else {
          int green = sample(colour(x, y, 1), 8);
          image.setRGB(x, y, red << 16 | green << 8 | sample(colour(x, y, 2), 8));
        }
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", jpeg);
    return jpeg.toByteArray();
  }

  /**
   * The gradient in inverted CMYK without the Adobe marker, as Photoshop stores the samples. Black absorbs
   * a tenth of the light.
   *
   * @param isYcck whether the first three components are luminance and chrominance of their complements
   */
  private static byte[] cmyk(boolean isYcck) throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4, null);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double red = 255 * colour(x, y, 0) / 0.9;
        double green = 255 * colour(x, y, 1) / 0.9;
        double blue = 255 * colour(x, y, 2) / 0.9;
        double[] samples = isYcck
            ? new double[] {
              255 - 0.299 * red - 0.587 * green - 0.114 * blue,
              128 + 0.168736 * red + 0.331264 * green - 0.5 * blue,
              128 - 0.5 * red + 0.418688 * green + 0.081312 * blue,
              229.5
            }
            : new double[] {red, green, blue, 229.5};
        for (int band = 0; band < 4; band++) {
          long level = Math.round(samples[band]);
          raster.setSample(x, y, band, (int) Math.max(0, Math.min(255, level)));
        }
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try (var output = ImageIO.createImageOutputStream(jpeg)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    return jpeg.toByteArray();
  }

  private static Offset<Integer> within(int difference) {
    return Offset.offset(difference);
  }
}
