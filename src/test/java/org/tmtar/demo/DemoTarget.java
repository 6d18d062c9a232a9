package org.tmtar.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A target image that a phone can recognise. It has many non-repeating corners of strong contrast above a
 * label. The same label always has the same pixels. The pixels are set individually, because fonts differ
 * between machines.
 */
final class DemoTarget {

  /** The width of the image in pixels. */
  static final int WIDTH = 600;

  /** The height of the image in pixels. */
  static final int HEIGHT = 400;

  private static final int RECTANGLES = 800;
  private static final int MIN_SIZE = 12;
  private static final int MAX_SIZE = 40;

  private static final int LABEL_HEIGHT = 76;
  private static final int MARGIN = 16;

  private static final int GROUND = 0xc9c5bb;
  private static final int PAPER = 0xfdfbf5;
  private static final int INK = 0x1d1d1f;

  private static final int[] COLOURS = {
    INK, PAPER, 0xd1495b, 0x00798c, 0xedae49, 0x30638e, 0x6a994e, 0x5e3c58
  };

  private final BufferedImage image =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, palette());
  private final Random random;

  private DemoTarget(int seed) {
    random = new Random(seed);
  }

  /**
   * Creates a target image.
   *
   * @param label the text below the pattern, which also determines the pattern
   * @return a PNG
   */
  static byte[] png(String label) {
    DemoTarget target = new DemoTarget(label.hashCode());
    target.fill(0, 0, WIDTH, HEIGHT, GROUND);
    for (int i = 0; i < RECTANGLES; i++) {
      target.drawRectangle(COLOURS[i % COLOURS.length]);
    }
    target.fill(0, HEIGHT - LABEL_HEIGHT, WIDTH, LABEL_HEIGHT, PAPER);
    target.write(label, HEIGHT - LABEL_HEIGHT / 2, 42);
    return target.encoded();
  }

  /** The colours of the image. A pixel has four bits. */
  private static IndexColorModel palette() {
    int[] colours = Arrays.copyOf(COLOURS, COLOURS.length + 1);
    colours[COLOURS.length] = GROUND;
    return new IndexColorModel(4, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  private byte[] encoded() {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (ImageOutputStream output = new MemoryCacheImageOutputStream(result)) {
      ImageIO.write(image, "png", output);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return result.toByteArray();
  }

  private void drawRectangle(int colour) {
    int width = MIN_SIZE + random.nextInt(MAX_SIZE - MIN_SIZE);
    int height = MIN_SIZE + random.nextInt(MAX_SIZE - MIN_SIZE);
    int left = random.nextInt(WIDTH - width);
    int top = random.nextInt(HEIGHT - LABEL_HEIGHT - height);
    fill(left, top, width, height, colour);
  }

  /**
   * Writes a centred text in the largest letters that fit.
   *
   * @param centreY the vertical centre of the line, in pixels from the top
   * @param height the maximum height of the letters in pixels
   */
  private void write(String text, int centreY, int height) {
    DemoLetters letters = DemoLetters.of(text);
    int dot = Math.min((WIDTH - 2 * MARGIN) / letters.width(), height / DemoLetters.HEIGHT);
    int left = (WIDTH - dot * letters.width()) / 2;
    int top = centreY - dot * DemoLetters.HEIGHT / 2;
    for (int row = 0; row < DemoLetters.HEIGHT; row++) {
      for (int column = 0; column < letters.width(); column++) {
        if (letters.hasDot(column, row)) {
          fill(left + dot * column, top + dot * row, dot, dot, INK);
        }
      }
    }
  }

  private void fill(int left, int top, int width, int height, int colour) {
    for (int row = top; row < top + height; row++) {
      for (int column = left; column < left + width; column++) {
        image.setRGB(column, row, colour);
      }
    }
  }
}
