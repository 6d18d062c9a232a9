package org.tmtar.file.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.tmtar.file.image.ImageParts.bytes;
import static org.tmtar.file.image.ImageParts.insert;
import static org.tmtar.file.image.ImageParts.resource;
import static org.tmtar.file.image.ImageParts.riff;
import static org.tmtar.file.image.ImageParts.text;
import static org.tmtar.file.image.ImageParts.webpChunk;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.content.UnusableContentException;
import org.tmtar.testing.Samples;

class ImageTest {

  private static final long MAX_PIXELS = 40_000_000;

  /** The offset after the first chunk of a PNG, at which another chunk may begin. */
  private static final int BEHIND_THE_HEADER = 33;

  @Test
  void photographLosesItsPositionAndKeepsPixelsAndOrientation() throws Exception {
    byte[] photograph = Samples.jpeg(64, 48, 6);
    assertThat(metadata(photograph).containsDirectoryOfType(GpsDirectory.class)).isTrue();

    Image image = Image.of(ContentType.JPEG, photograph, MAX_PIXELS).cleaned();

    assertThat(metadata(image.octets()).containsDirectoryOfType(GpsDirectory.class))
        .isFalse();
    assertThat(orientation(image.octets())).isEqualTo(6);
    assertNoMark(image);
    assertThat(pixels(image.octets())).isEqualTo(pixels(photograph));
    assertThat(image.width()).isEqualTo(48);
    assertThat(image.height()).isEqualTo(64);
  }

  @Test
  void photographKeepsItsColourProfileAndLosesBytesAfterItsEnd() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    byte[] plain = Samples.jpeg(16, 16, 1);
    ByteBuffer jpeg =
        ByteBuffer.allocate(plain.length + 18 + profile.length + Samples.MARK.length());
    jpeg.put(plain, 0, 2)
        .putShort((short) 0xFFE2)
        .putShort((short) (16 + profile.length))
        .put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1))
        .put(profile)
        .put(plain, 2, plain.length - 2)
        .put(Samples.MARK.getBytes(StandardCharsets.US_ASCII));

    Image image = Image.of(ContentType.JPEG, jpeg.array(), MAX_PIXELS).cleaned();

    assertThat(text(image.octets())).contains(text(profile));
    assertNoMark(image);
  }

  @Test
  void pngLosesTextsAndExifDataExceptItsOrientation() throws Exception {
    byte[] plain = Samples.png(20, 10);
    byte[] exif = new Orientation(8).toExif();
    byte[] marked = insert(
        plain,
        BEHIND_THE_HEADER,
        chunk("tEXt", bytes("Comment\0" + Samples.MARK)),
        chunk("eXIf", exif),
        chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + Samples.MARK)),
        chunk("maRk", bytes(Samples.MARK)),
        chunk("gAMA", new byte[] {0, 0, (byte) 0xb1, (byte) 0x8f}));
    byte[] trailed = insert(marked, marked.length, bytes(Samples.MARK));

    Image image = Image.of(ContentType.PNG, trailed, MAX_PIXELS).cleaned();

    assertNoMark(image);
    assertThat(orientation(image.octets())).isEqualTo(8);
    assertThat(text(image.octets())).contains("gAMA");
    assertThat(pixels(image.octets())).isEqualTo(pixels(plain));
    assertThat(image.width()).isEqualTo(10);
  }

  @Test
  void gifLosesCommentsAndBytesAfterItsEndAndKeepsItsRepetitions() throws IOException {
    byte[] plain = Samples.gif(20, 10);
    int behindColours = 13 + (3 << ((plain[10] & 7) + 1));
    byte[] comment = insert(
        new byte[] {0x21, (byte) 0xfe, (byte) Samples.MARK.length()},
        3,
        bytes(Samples.MARK),
        new byte[] {0});
    byte[] repetitions = insert(
        new byte[] {0x21, (byte) 0xff, 11},
        3,
        bytes("NETSCAPE2.0"),
        new byte[] {3, 1, 0, 0, (byte) Samples.MARK.length()},
        bytes(Samples.MARK),
        new byte[1]);
    byte[] marked = insert(plain, behindColours, comment, repetitions);

    Image image = Image.of(
            ContentType.GIF, insert(marked, marked.length, bytes("<script>")), MAX_PIXELS)
        .cleaned();

    assertNoMark(image);
    assertThat(text(image.octets())).contains("NETSCAPE2.0").doesNotContain("<script>");
    assertThat(pixels(image.octets())).isEqualTo(pixels(plain));
  }

  @Test
  void gifThatIsAlsoHtmlIsRefused() {
    byte[] polyglot = bytes("GIF89a/*" + " ".repeat(100) + "*/=1;<script>alert(1)</script>");

    assertThatThrownBy(() -> Image.of(ContentType.GIF, polyglot, MAX_PIXELS).cleaned())
        .isInstanceOf(UnusableContentException.class);
  }

  @Test
  void webpLosesExifDataAndXmpAndTheirFlags() throws Exception {
    byte[] plain = Samples.webp();
    byte[] extended = new byte[] {0x08 | 0x04, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    byte[] exif = new Orientation(3).toExif();
    byte[] marked = riff(
        webpChunk("VP8X", extended),
        Arrays.copyOfRange(plain, 12, plain.length),
        webpChunk("EXIF", exif),
        webpChunk("XMP ", bytes(Samples.MARK)),
        webpChunk("maRk", bytes(Samples.MARK)));

    Image image = Image.of(ContentType.WEBP, marked, MAX_PIXELS).cleaned();

    assertNoMark(image);
    assertThat(orientation(image.octets())).isEqualTo(3);
    assertThat(image.octets()[20]).isEqualTo((byte) 0x08);
    assertThat(ByteBuffer.wrap(image.octets()).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(image.octets().length - 8);
  }

  @ParameterizedTest
  @CsvSource({"PNG, 0", "JPEG, 2", "GIF, 1", "WEBP, 0"})
  void truncatedImageIsRefusedUnlessOnlyItsEndMarkerIsMissing(ContentType type, int endMark) {
    byte[] whole = sample(type);
    byte[] clean = clean(type, whole);

    for (int length = 0; length < whole.length - endMark; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> clean(type, cut))
          .as("cut to %s", length)
          .isInstanceOf(UnusableContentException.class);
    }
    for (int length = whole.length - endMark; length < whole.length; length++) {
      assertThat(clean(type, Arrays.copyOf(whole, length))).isEqualTo(clean);
    }
  }

  @Test
  void decompressionBombIsRefusedByItsHeader() {
    byte[] bomb = Samples.bomb();
    assertThat(bomb).hasSizeLessThan(100_000);

    assertThatThrownBy(() -> Image.of(ContentType.PNG, bomb, MAX_PIXELS))
        .isInstanceOf(UnusableContentException.class)
        .hasMessage("file must have at most 40000000 pixels");
  }

  @Test
  void webpAboveTheMaximumOfItsDecoderIsRefused() {
    byte[] lossless = ByteBuffer.allocate(64)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 0x2f)
        .putInt(7_999 | 4_999 << 14)
        .array();

    assertThatThrownBy(
            () -> Image.of(ContentType.WEBP, riff(webpChunk("VP8L", lossless)), MAX_PIXELS))
        .isInstanceOf(UnusableContentException.class)
        .hasMessage("file must have at most 16000000 pixels");
  }

  @Test
  void imageWithAVeryLongRowIsRefusedByItsHeader() {
    byte[] row = Samples.png(10, 10);
    ByteBuffer.wrap(row).putInt(16, 40_000_000).putInt(20, 1);

    assertThatThrownBy(() -> Image.of(ContentType.PNG, row, MAX_PIXELS))
        .isInstanceOf(UnusableContentException.class)
        .hasMessage("file must have a width and height of at most 16384 pixels");
  }

  @Test
  void photographOfManyScansIsRefused() {
    byte[] plain = Samples.jpeg(16, 16, 1);
    byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0};
    byte[] many = plain;
    for (int i = 0; i < 70; i++) {
      many = insert(many, many.length - 2, scan);
    }
    byte[] photograph = many;

    assertThatThrownBy(() -> Image.of(ContentType.JPEG, photograph, MAX_PIXELS).cleaned())
        .isInstanceOf(UnusableContentException.class)
        .hasMessageContaining("at most 64 scans");
  }

  @Test
  void photographLosesTheThumbnailInItsFirstSegment() {
    byte[] plain = Samples.jpeg(16, 16, 1);
    byte[] jfif = insert(
        new byte[] {(byte) 0xFF, (byte) 0xE0, 0, (byte) (16 + Samples.MARK.length())},
        4,
        bytes("JFIF\0\1\2\0\0\1\0\1\1\1"),
        bytes(Samples.MARK));

    Image image = Image.of(ContentType.JPEG, insert(plain, 2, jfif), MAX_PIXELS).cleaned();

    assertNoMark(image);
    assertThat(text(image.octets())).contains("JFIF");
  }

  @Test
  void webpWithAFrameLargerThanItsCanvasIsRefused() {
    byte[] frame = Arrays.copyOfRange(Samples.webp(), 12, Samples.webp().length);
    ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putShort(14, (short) 11_000);
    byte[] extended = new byte[10];

    assertThatThrownBy(() -> Image.of(
                ContentType.WEBP, riff(webpChunk("VP8X", extended), frame), MAX_PIXELS)
            .cleaned())
        .isInstanceOf(UnusableContentException.class);
  }

  @Test
  void animationLosesTheMetadataOfItsFrames() {
    byte[] frame = Arrays.copyOfRange(Samples.webp(), 12, Samples.webp().length);
    byte[] animated = riff(
        webpChunk("VP8X", new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
        webpChunk("ANIM", new byte[6]),
        webpChunk("ANMF", insert(new byte[16], 16, frame, webpChunk("EXIF", bytes(Samples.MARK)))));

    byte[] clean = WebpMetadata.strip(animated, Orientation.NORMAL, 1, 1);

    assertThat(text(clean)).doesNotContain(Samples.MARK).contains("ANMF", "VP8 ");
    ByteBuffer sizes = ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(sizes.getInt(4)).isEqualTo(clean.length - 8);
    assertThat(sizes.getInt(text(clean).indexOf("ANMF") + 4)).isEqualTo(16 + frame.length);
  }

  @Test
  void malformedExifDataIsIgnored() {
    byte[] exif = new Orientation(6).toExif();
    assertThat(Orientation.of(exif)).isEqualTo(new Orientation(6));
    byte[] bigEndian = ByteBuffer.allocate(26)
        .put(bytes("MM\0*"))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) 8)
        .array();
    assertThat(Orientation.of(bigEndian)).isEqualTo(new Orientation(8));
    for (int length = 0; length < 22; length++) {
      assertThat(Orientation.of(Arrays.copyOf(exif, length))).isEqualTo(Orientation.NORMAL);
    }
    byte[] far = exif.clone();
    ByteBuffer.wrap(far).putInt(4, -1);
    assertThat(Orientation.of(far)).isEqualTo(Orientation.NORMAL);
    assertThat(Orientation.of(null)).isEqualTo(Orientation.NORMAL);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"
  })
  void smallerCopyHasTheDisplayedOrientation(int orientation, int column, int row)
      throws IOException {
    Image photograph = Image.of(ContentType.JPEG, Samples.jpeg(400, 400, orientation), MAX_PIXELS);

    BufferedImage copy = pixelsOf(photograph.scaledTo(160));

    assertThat(copy.getWidth()).isEqualTo(160);
    assertThat(copy.getHeight()).isEqualTo(160);
    assertThat(isRed(copy.getRGB(40 + 80 * column, 40 + 80 * row))).isTrue();
    assertThat(isRed(copy.getRGB(120 - 80 * column, 120 - 80 * row))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"PNG, png", "GIF, png", "JPEG, JPEG"})
  void smallerCopyKeepsTheProportionsAndHasASuitableFormat(ContentType type, String format)
      throws IOException {
    Image image = Image.of(type, sample(type), MAX_PIXELS);

    byte[] copy = image.scaledTo(10);

    assertThat(pixelsOf(copy).getWidth()).isEqualTo(10);
    assertThat(pixelsOf(copy).getHeight()).isEqualTo(5);
    assertThat(
            ImageIO.getImageReaders(ImageIO.createImageInputStream(new ByteArrayInputStream(copy)))
                .next()
                .getFormatName())
        .isEqualToIgnoringCase(format);
  }

  @Test
  void smallerCopyStaysTransparent() throws IOException {
    BufferedImage glass = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    ImageIO.write(glass, "png", encoded);

    byte[] copy = Image.of(ContentType.PNG, encoded.toByteArray(), MAX_PIXELS).scaledTo(20);

    assertThat(new Color(pixelsOf(copy).getRGB(10, 10), true).getAlpha()).isZero();
  }

  /** The numbers are the filters of the alpha plane: 0 none, 1 horizontal, 2 vertical, 3 gradient. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void smallerCopyOfAWebpWithUncompressedAlphaStaysTransparent(int filter) throws IOException {
    int width = 400;
    int height = 300;
    byte[] webp = riff(
        webpChunk("VP8X", new byte[] {0x10, 0, 0, 0, (byte) 0x8f, 1, 0, 0x2b, 1, 0}),
        webpChunk("ALPH", filteredAlpha(filter, width, height)),
        pixelsOfWebp());

    Image image = Image.of(ContentType.WEBP, webp, MAX_PIXELS).cleaned();
    BufferedImage copy = pixelsOf(image.scaledTo(100));

    assertThat(copy.getHeight()).isEqualTo(75);
    for (int y = 5; y < 70; y += 10) {
      for (int x = 5; x < 95; x += 10) {
        int alpha = copy.getRGB(x, y) >>> 24;
        assertThat(alpha).as("%d, %d", x, y).isCloseTo(alpha(4 * x + 2, 4 * y + 2), within(4));
      }
    }
  }

  @Test
  void webpWithATruncatedAlphaPlaneIsRefused() {
    Image image = Image.of(ContentType.WEBP, webpWithTruncatedAlpha(), MAX_PIXELS);

    assertThatThrownBy(image::cleaned).isInstanceOf(UnusableContentException.class);
  }

  /** Earlier versions stored such images. */
  @Test
  void smallerCopyOfAWebpWithAnUncompressedAlphaPlaneThatIsCutIsOpaque() throws IOException {
    Image image = Image.of(ContentType.WEBP, webpWithTruncatedAlpha(), MAX_PIXELS);

    BufferedImage copy = pixelsOf(image.scaledTo(100));

    assertThat(copy.getHeight()).isEqualTo(75);
    assertThat(Arrays.stream(copy.getRGB(0, 0, 100, 75, null, 0, 100)).boxed())
        .allSatisfy(pixel -> assertThat(pixel >>> 24).isEqualTo(255));
  }

  private static byte[] webpWithTruncatedAlpha() {
    return riff(
        webpChunk("VP8X", new byte[] {0x10, 0, 0, 0, (byte) 0x8f, 1, 0, 0x2b, 1, 0}),
        webpChunk("ALPH", new byte[400 * 299]),
        pixelsOfWebp());
  }

  /** A pixel of a smooth alpha plane. */
  private static int alpha(int x, int y) {
    return Math.min(255, (x + y) * 255 / 700);
  }

  /** The content of an uncompressed ALPH chunk. */
  private static byte[] filteredAlpha(int filter, int width, int height) {
    byte[] chunk = new byte[1 + width * height];
    chunk[0] = (byte) (filter << 2);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        chunk[1 + y * width + x] = (byte) (alpha(x, y) - prediction(filter, x, y));
      }
    }
    return chunk;
  }

  private static int prediction(int filter, int x, int y) {
    int left = x == 0 ? 0 : alpha(x - 1, y);
    int above = y == 0 ? 0 : alpha(x, y - 1);
    if (filter == 0 || (x == 0 && y == 0)) {
      return 0;
    }
    if (x == 0 || y == 0) {
      return left + above;
    }
    return switch (filter) {
      case 1 -> left;
      case 2 -> above;
      default -> Math.max(0, Math.min(255, left + above - alpha(x - 1, y - 1)));
    };
  }

  /** The chunk of lossy pixels of a test resource with 400 by 300 pixels. */
  private static byte[] pixelsOfWebp() {
    byte[] file = resource("webp-exif-prefix-orientation6.webp");
    int start = text(file).indexOf("VP8 ");
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(start + 4);
    return Arrays.copyOfRange(file, start, start + 8 + length);
  }

  @Test
  void imageThatIsMuchTallerThanWideIsNotScaled() {
    assertThat(Image.isScalable(4000, 3000, 1280)).isTrue();
    assertThat(Image.isScalable(1300, 30_000, 1280)).isFalse();
    assertThat(Image.isScalable(1300, 30_000, 160)).isTrue();
  }

  private static byte[] sample(ContentType type) {
    return switch (type) {
      case PNG -> Samples.png(40, 20);
      case JPEG -> Samples.jpeg(40, 20, 1);
      case GIF -> Samples.gif(40, 20);
      default -> Samples.webp();
    };
  }

  private static void assertNoMark(Image image) {
    assertThat(text(image.octets())).doesNotContain(Samples.MARK);
  }

  private static boolean isRed(int pixel) {
    Color color = new Color(pixel);
    return color.getRed() > 200 && color.getGreen() < 80;
  }

  private static Metadata metadata(byte[] image) throws ImageProcessingException, IOException {
    return ImageMetadataReader.readMetadata(new ByteArrayInputStream(image));
  }

  private static int orientation(byte[] image) throws ImageProcessingException, IOException {
    return metadata(image)
        .getFirstDirectoryOfType(ExifIFD0Directory.class)
        .getInteger(ExifIFD0Directory.TAG_ORIENTATION);
  }

  private static BufferedImage pixelsOf(byte[] image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(image));
  }

  private static int[] pixels(byte[] image) throws IOException {
    BufferedImage pixels = pixelsOf(image);
    return pixels.getRGB(0, 0, pixels.getWidth(), pixels.getHeight(), null, 0, pixels.getWidth());
  }

  private static byte[] clean(ContentType type, byte[] image) {
    return Image.of(type, image, MAX_PIXELS).cleaned().octets();
  }

  private static byte[] chunk(String type, byte[] content) {
    return Samples.pngChunk(type, content);
  }
}
