package org.tmtar.file.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tmtar.file.image.ImageParts.bytes;
import static org.tmtar.file.image.ImageParts.insert;
import static org.tmtar.file.image.ImageParts.resource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.content.UnusableContentException;
import org.tmtar.testing.Samples;

/** The size of an animation is the size of its canvas, whatever part of the canvas its frames cover. */
class ImageCanvasTest {

  private static final long MAX_PIXELS = 40_000_000;

  private static final int BLUE = Color.BLUE.getRGB();

  @Test
  void gifHasTheSizeOfItsLogicalScreenAndItsCopyContainsAllOfIt() throws IOException {
    byte[] gif = gif(400, 300, frame(200, 100, 100, 150));

    Image image = Image.of(ContentType.GIF, gif, MAX_PIXELS).cleaned();

    assertThat(image.octets()).isEqualTo(gif);
    assertThat(image.width()).isEqualTo(400);
    assertThat(image.height()).isEqualTo(300);
    BufferedImage copy = pixels(image.scaledTo(160));
    assertThat(copy.getWidth()).isEqualTo(160);
    assertThat(copy.getHeight()).isEqualTo(120);
    assertThat(copy.getRGB(80, 80)).isEqualTo(BLUE);
    assertThat(copy.getRGB(44, 64)).isEqualTo(BLUE);
    assertThat(copy.getRGB(30, 80) >>> 24).isZero();
    assertThat(copy.getRGB(80, 110) >>> 24).isZero();
    assertThat(copy.getRGB(125, 80) >>> 24).isZero();
  }

  @Test
  void laterFramesOfAGifMayDifferInSizeFromTheFirst() {
    byte[] gif = gif(40, 30, frame(10, 10, 5, 5), frame(40, 30, 0, 0), frame(3, 3, 37, 27));

    Image image = Image.of(ContentType.GIF, gif, MAX_PIXELS).cleaned();

    assertThat(image.octets()).isEqualTo(gif);
    assertThat(image.width()).isEqualTo(40);
  }

  @Test
  void firstFrameThatIsLargerThanItsScreenMakesTheCanvasLarger() {
    Image image =
        Image.of(ContentType.GIF, gif(10, 10, frame(40, 30, 2, 1)), MAX_PIXELS).cleaned();

    assertThat(image.width()).isEqualTo(42);
    assertThat(image.height()).isEqualTo(31);
  }

  @Test
  void smallGifWithAHugeLogicalScreenIsRefused() {
    byte[] gif = bytes("GIF89a\u00ff\u00ff\u00ff\u00ff\0\0\0"
        + ",\0\0\0\0\1\0\1\0\u0080\0\0\0\u00ff\u00ff\u00ff\2\2D\1\0;");
    assertThat(gif).hasSize(35);

    assertThatThrownBy(() -> Image.of(ContentType.GIF, gif, MAX_PIXELS))
        .isInstanceOf(UnusableContentException.class)
        .hasMessage("file must have at most 40000000 pixels");
  }

  @Test
  void laterFrameAboveTheMaximumNumberOfPixelsIsRefused() {
    byte[] later = frame(1, 1, 0, 0);
    ByteBuffer.wrap(later).order(ByteOrder.LITTLE_ENDIAN).putInt(5, -1);

    assertThatThrownBy(() -> Image.of(
                ContentType.GIF, gif(4, 4, frame(4, 4, 0, 0), later), MAX_PIXELS)
            .cleaned())
        .isInstanceOf(UnusableContentException.class)
        .hasMessageContaining("frames of at most");
  }

  @ParameterizedTest
  @CsvSource({"webp-animation-all-frames-smaller.webp", "webp-animation-first-frame-smaller.webp"})
  void animatedWebpHasTheSizeOfItsCanvasAndItsCopyContainsAllOfIt(String name) throws IOException {
    Image image = Image.of(ContentType.WEBP, resource(name), MAX_PIXELS).cleaned();

    assertThat(image.width()).isEqualTo(400);
    assertThat(image.height()).isEqualTo(300);
    BufferedImage copy = pixels(image.scaledTo(160));
    assertThat(copy.getWidth()).isEqualTo(160);
    assertThat(copy.getHeight()).isEqualTo(120);
    assertThat(copy.getRGB(159, 119) >>> 24).isZero();
    int[] shown = copy.getRGB(0, 0, 160, 120, null, 0, 160);
    assertThat(Arrays.stream(shown).filter(pixel -> pixel >>> 24 == 255).count())
        .isPositive();
  }

  @Test
  void frameOfAWebpThatReachesBeyondTheCanvasIsRefused() {
    byte[] webp = resource("webp-animation-all-frames-smaller.webp");
    int canvas = 24;
    ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putShort(canvas, (short) 20);

    assertThatThrownBy(() -> Image.of(ContentType.WEBP, webp, MAX_PIXELS).cleaned())
        .isInstanceOf(UnusableContentException.class);
  }

  /** An animation of blue frames. */
  private static byte[] gif(int width, int height, byte[]... frames) {
    byte[] plain = Samples.gif(1, 1);
    byte[] head = Arrays.copyOf(plain, 13 + (3 << ((plain[10] & 7) + 1)));
    ByteBuffer.wrap(head)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(6, (short) width)
        .putShort(8, (short) height);
    byte[] all = insert(head, head.length, frames);
    return insert(all, all.length, bytes(";"));
  }

  /** A blue frame: the descriptor, the local colour table if there is one, and the pixels. */
  private static byte[] frame(int width, int height, int left, int top) {
    byte[] plain = Samples.gif(width, height);
    int begin = 13 + (3 << ((plain[10] & 7) + 1));
    while (plain[begin] == 0x21) {
      begin += 2;
      while (plain[begin] != 0) {
        begin += 1 + (plain[begin] & 0xFF);
      }
      begin++;
    }
    byte[] frame = Arrays.copyOfRange(plain, begin, plain.length - 1);
    ByteBuffer.wrap(frame)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(1, (short) left)
        .putShort(3, (short) top);
    return frame;
  }

  private static BufferedImage pixels(byte[] image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(image));
  }
}
