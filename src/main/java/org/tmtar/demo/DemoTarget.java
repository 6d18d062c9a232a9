package org.tmtar.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A target image that a phone can recognise. It has many non-repeating corners of strong contrast above two
 * names. The same names always have the same pixels. The pixels are set individually, because the drawing
 * functions of Java need fonts and a graphics environment, which a server may not have.
 */
final class DemoTarget {

  /** The width of the image in pixels. */
  static final int WIDTH = 600;

  /** The height of the image in pixels. */
  static final int HEIGHT = 400;

  private static final int TRIANGLES = 220;
  private static final int MIN_SIZE = 12;
  private static final int MAX_SIZE = 70;

  private static final int LABEL_HEIGHT = 76;
  private static final int MARGIN = 16;

  private static final int GROUND = 0xc9c5bb;
  private static final int PAPER = 0xfdfbf5;
  private static final int INK = 0x1d1d1f;

  private static final int[] COLOURS = {
    INK, PAPER, 0xd1495b, 0x00798c, 0xedae49, 0x30638e, 0x6a994e, 0x5e3c58
  };

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Random random;

  private DemoTarget(int seed) {
    random = new Random(seed);
  }

  /**
   * Creates a target image.
   *
   * @param landmark the name of the landmark, which is written below the pattern
   * @param object the name of the object, which is written below the landmark and determines the pattern
   * @return a PNG
   */
  static byte[] png(String landmark, String object) {
    DemoTarget target = new DemoTarget(object.hashCode());
    target.fill(0, 0, WIDTH, HEIGHT, GROUND);
    for (int i = 0; i < TRIANGLES; i++) {
      target.drawTriangle(COLOURS[i % COLOURS.length]);
    }
    target.fill(0, HEIGHT - LABEL_HEIGHT, WIDTH, LABEL_HEIGHT, PAPER);
    target.write(landmark, HEIGHT - 48, 35);
    target.write(object, HEIGHT - 14, 14);
    return target.encoded();
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

  private void drawTriangle(int colour) {
    int centreX = random.nextInt(WIDTH);
    int centreY = random.nextInt(HEIGHT - LABEL_HEIGHT);
    int size = MIN_SIZE + random.nextInt(MAX_SIZE - MIN_SIZE);
    int[] x = new int[3];
    int[] y = new int[3];
    for (int i = 0; i < 3; i++) {
      x[i] = centreX + random.nextInt(2 * size) - size;
      y[i] = centreY + random.nextInt(2 * size) - size;
    }
    for (int row = Math.max(0, centreY - size); row < Math.min(HEIGHT, centreY + size); row++) {
      for (int column = Math.max(0, centreX - size);
          column < Math.min(WIDTH, centreX + size);
          column++) {
        if (isInside(x, y, column, row)) {
          image.setRGB(column, row, colour);
        }
      }
    }
  }

  /** Whether a pixel is on the same side of all three edges of a triangle. */
  private static boolean isInside(int[] x, int[] y, int column, int row) {
    int positive = 0;
    int negative = 0;
    for (int i = 0; i < 3; i++) {
      int next = (i + 1) % 3;
      int side = (x[next] - x[i]) * (row - y[i]) - (y[next] - y[i]) * (column - x[i]);
      positive += side >= 0 ? 1 : 0;
      negative += side <= 0 ? 1 : 0;
    }
    return positive == 3 || negative == 3;
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
