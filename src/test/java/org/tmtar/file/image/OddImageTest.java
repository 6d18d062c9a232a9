package org.tmtar.file.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tmtar.file.image.ImageParts.bytes;
import static org.tmtar.file.image.ImageParts.insert;
import static org.tmtar.file.image.ImageParts.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.content.UnusableContentException;
import org.tmtar.testing.Samples;

/** Images with format errors that every decoder tolerates are stored without these errors. */
class OddImageTest {

  private static final long MAX_PIXELS = 40_000_000;

  /** A lossless image of one pixel, with a chunk of 13 bytes. */
  private static final String LOSSLESS = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

  private static final int TRANSPOSED = 6;

  private static final int MUTATIONS = 100;

  /** The length of the ICC profile of the test resources, in bytes. */
  private static final int PROFILE_LENGTH = 476;

  @ParameterizedTest
  @ValueSource(
      strings = {"\0", "A", "\u00ff", "\u00ff\u00ff\u00ff", "\u00ff\0", "stray", "\u00ff\u00d3"})
  void strayBytesBeforeASegmentOfAJpegAreRemoved(String stray) {
    byte[] whole = Samples.jpeg(40, 30, 1);
    byte[] clean = clean(ContentType.JPEG, whole);

    for (int segment : segments(whole)) {
      assertThat(clean(ContentType.JPEG, insert(whole, segment, bytes(stray))))
          .as("before the segment at %s", segment)
          .isEqualTo(clean);
    }
  }

  @Test
  void segmentWithALengthBelowTwoIsEmpty() {
    byte[] whole = Samples.jpeg(40, 30, 1);
    byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, 0};

    assertThat(clean(ContentType.JPEG, insert(whole, 2, comment)))
        .isEqualTo(clean(ContentType.JPEG, whole));
  }

  @Test
  void segmentShorterThanItsLengthIsRemovedWithTheNextOne() {
    byte[] whole = Samples.jpeg(40, 30, 1);
    byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, 9, 'a'};
    byte[] swallowed = {(byte) 0xFF, (byte) 0xFE, 0, 9, 1, 2, 3, 4, 5, 6, 7};

    assertThat(clean(ContentType.JPEG, insert(whole, 2, comment, swallowed)))
        .isEqualTo(clean(ContentType.JPEG, whole));
  }

  @Test
  void jpegOfATypeThatNoBrowserSupportsIsRefused() {
    byte[] whole = Samples.jpeg(16, 16, 1);
    int frame = segments(whole).stream()
        .filter(segment -> (whole[segment + 1] & 0xFF) == 0xC0)
        .findFirst()
        .orElseThrow();
    for (int kind : new int[] {0xC3, 0xC5, 0xC9, 0xCA, 0xCB, 0xCF, 0xC8}) {
      byte[] other = whole.clone();
      other[frame + 1] = (byte) kind;
      assertThatThrownBy(() -> clean(ContentType.JPEG, other))
          .isInstanceOf(UnusableContentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0\0", "garbage", "\u00ff"})
  void bytesAfterTheLastFrameOfAGifAreReplacedByItsTrailer(String end) {
    byte[] whole = Samples.gif(40, 30);
    byte[] open = Arrays.copyOf(whole, whole.length - 1);

    assertThat(clean(ContentType.GIF, insert(open, open.length, bytes(end))))
        .isEqualTo(clean(ContentType.GIF, whole));
  }

  @ParameterizedTest
  @ValueSource(ints = {26, 25})
  void losslessWebpMayLackItsPadding(int lengthInHeader) {
    byte[] whole = Base64.getDecoder().decode(LOSSLESS);
    byte[] odd = Arrays.copyOf(whole, whole.length - 1);
    ByteBuffer.wrap(odd).order(ByteOrder.LITTLE_ENDIAN).putInt(4, lengthInHeader);

    assertThat(clean(ContentType.WEBP, odd)).isEqualTo(clean(ContentType.WEBP, whole));
  }

  @Test
  void brokenAncillaryChunkOfAPngIsRemoved() {
    byte[] whole = Samples.png(20, 10);
    byte[] broken = Samples.pngChunk("gAMA", new byte[] {0, 0, (byte) 0xb1, (byte) 0x8f});
    broken[8] = 1;

    assertThat(clean(ContentType.PNG, insert(whole, 33, broken)))
        .isEqualTo(clean(ContentType.PNG, whole));
  }

  @Test
  void firstOfRepeatedChunksOfAPngIsKept() {
    byte[] whole = Samples.png(20, 10);
    byte[] first = Samples.pngChunk("gAMA", new byte[] {0, 0, (byte) 0xb1, (byte) 0x8f});
    byte[] second = Samples.pngChunk("gAMA", new byte[] {0, 1, (byte) 0x86, (byte) 0xa0});

    assertThat(clean(ContentType.PNG, insert(whole, 33, first, second, second)))
        .isEqualTo(clean(ContentType.PNG, insert(whole, 33, first)));
  }

  @Test
  void orientationAfterAJpegPrefixIsReadInAWebp() {
    Image image = Image.of(
            ContentType.WEBP, resource("webp-exif-prefix-orientation6.webp"), MAX_PIXELS)
        .cleaned();

    assertThat(image.width()).isEqualTo(300);
    assertThat(image.height()).isEqualTo(400);
    assertThat(Orientation.of(WebpMetadata.exif(image.octets())))
        .isEqualTo(new Orientation(TRANSPOSED));
  }

  @Test
  void orientationAfterAJpegPrefixIsReadInAPng() {
    byte[] exif = insert(bytes("Exif\0\0"), 6, new Orientation(TRANSPOSED).toExif());
    byte[] png = insert(Samples.png(20, 10), 33, Samples.pngChunk("eXIf", exif));

    Image image = Image.of(ContentType.PNG, png, MAX_PIXELS).cleaned();

    assertThat(image.width()).isEqualTo(10);
    assertThat(Orientation.of(PngMetadata.exif(image.octets())))
        .isEqualTo(new Orientation(TRANSPOSED));
  }

  /** The library's reader would allocate memory for the stated length, which ends the process. */
  @ParameterizedTest
  @CsvSource({
    "JPEG, icc-p3-like.jpeg, 0x7fffffff",
    "JPEG, icc-p3-like.jpeg, 0x7ffffff0",
    "JPEG, icc-p3-like.jpeg, 477",
    "JPEG, icc-p3-like.jpeg, -1",
    "JPEG, icc-p3-like.jpeg, 0",
    "WEBP, icc-p3-like.webp, 0x7fffffff",
    "WEBP, icc-p3-like.webp, 0x7ffffff0",
    "WEBP, icc-p3-like.webp, 477",
    "WEBP, icc-p3-like.webp, -1",
    "WEBP, icc-p3-like.webp, 0"
  })
  void truncatedColourProfileIsRemoved(ContentType type, String name, String length)
      throws IOException {
    byte[] broken = resource(name);
    ByteBuffer.wrap(broken).putInt(profileOf(broken), Integer.decode(length));

    Image clean = Image.of(type, broken, MAX_PIXELS).cleaned();

    assertThat(new String(clean.octets(), StandardCharsets.ISO_8859_1)).doesNotContain("acsp");
    assertThat(clean.width()).isEqualTo(400);
    assertThat(width(clean.scaledTo(160))).isEqualTo(160);
    assertThat(width(Image.of(type, broken, MAX_PIXELS).scaledTo(160)))
        .as("the copy of an image that an earlier version has stored")
        .isEqualTo(160);
  }

  @Test
  void colourProfileWithAMissingSegmentIsRemoved() {
    byte[] broken = resource("icc-p3-like.jpeg");
    broken[profileOf(broken) - 1] = 2;

    assertThat(new String(clean(ContentType.JPEG, broken), StandardCharsets.ISO_8859_1))
        .doesNotContain("acsp");
  }

  @ParameterizedTest
  @CsvSource({"JPEG, icc-p3-like.jpeg", "WEBP, icc-p3-like.webp"})
  void completeColourProfileIsKept(ContentType type, String name) {
    byte[] whole = resource(name);

    assertThat(new String(clean(type, whole), StandardCharsets.ISO_8859_1))
        .contains(new String(whole, profileOf(whole), PROFILE_LENGTH, StandardCharsets.ISO_8859_1));
  }

  /** Every exception of the libraries becomes an {@link UnusableContentException}. */
  @ParameterizedTest
  @EnumSource(
      value = ContentType.class,
      names = {"PNG", "JPEG", "GIF", "WEBP"})
  void mutatedImagesAreAcceptedOrRefused(ContentType type) throws IOException {
    byte[] whole = switch (type) {
      case PNG -> Samples.png(40, 30);
      case JPEG -> Samples.jpeg(40, 30, TRANSPOSED);
      case GIF -> Samples.gif(40, 30);
      default -> resource("icc-p3-like.webp");
    };
    Random random = new Random(22);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutated = mutated(whole, random);
      try {
        Image image = Image.of(type, mutated, 1_000_000).cleaned();
        if (image.width() > 10 && Image.isScalable(image.width(), image.height(), 10)) {
          image.scaledTo(10);
        }
      } catch (UnusableContentException refused) {
        assertThat(refused).hasMessageContaining("must");
      }
    }
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] mutated = random.nextInt(8) == 0
        ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length))
        : whole.clone();
    for (int change = 0; change <= random.nextInt(4); change++) {
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
    }
    return mutated;
  }

  /** The offset of the ICC profile. */
  private static int profileOf(byte[] image) {
    return new String(image, StandardCharsets.ISO_8859_1).indexOf("acsp") - 36;
  }

  private static int width(byte[] image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(image)).getWidth();
  }

  private static byte[] clean(ContentType type, byte[] image) {
    return Image.of(type, image, MAX_PIXELS).cleaned().octets();
  }

  /** The offsets of the segments of a JPEG with one scan, without the markers of start and end. */
  private static List<Integer> segments(byte[] jpeg) {
    List<Integer> segments = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(jpeg);
    int at = 2;
    while ((jpeg[at + 1] & 0xFF) != 0xDA) {
      segments.add(at);
      at += 2 + bytes.getShort(at + 2);
    }
    segments.add(at);
    return segments;
  }
}
