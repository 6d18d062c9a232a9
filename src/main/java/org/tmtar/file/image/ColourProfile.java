package org.tmtar.file.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * The colour space of the samples of an image, defined by an ICC profile that the image reader has not
 * applied. Java2D would interpret grey samples as linear light, and it ignores the profile of a PNG.
 */
final class ColourProfile {

  private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

  /**
   * The colour space of grey images without a profile. Their samples have the transfer function of sRGB.
   */
  private static final ColorSpace GREY = ColorSpace.getInstance(ColorSpace.CS_GRAY);

  /** The length of the header of an ICC profile, in bytes. */
  private static final int HEADER_LENGTH = 128;

  /** The offset of the signature of an ICC profile. */
  private static final int SIGNATURE = 36;

  private static final int ACSP = 0x61637370;

  private static final int LEVELS = 256;
  private static final int OPAQUE = 0xFF000000;

  private final ICC_Profile profile;

  private ColourProfile(ICC_Profile profile) {
    this.profile = profile;
  }

  /**
   * The colour space of an image.
   *
   * @param icc the ICC profile; null if there is none. A malformed profile is ignored, as in browsers
   */
  static ColourProfile of(byte[] icc) {
    if (icc == null) {
      return new ColourProfile(null);
    }
    try {
      return new ColourProfile(ICC_Profile.getInstance(icc));
    } catch (IllegalArgumentException | CMMException unreadable) {
      return new ColourProfile(null);
    }
  }

  /**
   * Whether an ICC profile is at least as long as its header states. Image libraries allocate memory for
   * the stated length before they read the profile.
   *
   * @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, 7.2</a>
   */
  static boolean isComplete(byte[] icc) {
    if (icc.length < HEADER_LENGTH) {
      return false;
    }
    ByteBuffer header = ByteBuffer.wrap(icc);
    int length = header.getInt(0);
    return header.getInt(SIGNATURE) == ACSP && length >= HEADER_LENGTH && length <= icc.length;
  }

  /**
   * The image with 8-bit RGB samples. An image with a palette or with such samples is returned unchanged.
   * Grey samples are converted with their profile, because a grey profile does not apply to RGB.
   */
  BufferedImage toRgb(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel || isRgb(image.getType())) {
      return image;
    }
    int width = image.getWidth();
    int bands = image.getRaster().getNumBands();
    int[] greys = bands < 3 ? greys(model.getColorSpace()) : null;
    int max = (1 << model.getComponentSize(0)) - 1;
    BufferedImage rgb = new BufferedImage(
        width,
        image.getHeight(),
        model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    int[] samples = new int[width * bands];
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getPixels(0, y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        row[x] = pixel(samples, x * bands, bands, max, greys);
      }
      rgb.getRaster().setDataElements(0, y, width, 1, row);
    }
    return rgb;
  }

  private static boolean isRgb(int type) {
    return type == BufferedImage.TYPE_INT_RGB
        || type == BufferedImage.TYPE_INT_ARGB
        || type == BufferedImage.TYPE_3BYTE_BGR
        || type == BufferedImage.TYPE_4BYTE_ABGR;
  }

  /**
   * The ARGB value of a pixel. A pixel has one or three samples, or two or four samples if it has alpha.
   */
  private static int pixel(int[] samples, int at, int bands, int max, int[] greys) {
    boolean hasAlpha = bands % 2 == 0;
    int alpha = hasAlpha ? level(samples[at + bands - 1], max) << 24 : OPAQUE;
    return greys == null
        ? alpha
            | level(samples[at], max) << 16
            | level(samples[at + 1], max) << 8
            | level(samples[at + 2], max)
        : alpha | greys[level(samples[at], max)];
  }

  private static int level(int sample, int max) {
    return max == LEVELS - 1 ? sample : (sample * (LEVELS - 1) + max / 2) / max;
  }

  /** The RGB colour of each grey level. */
  private int[] greys(ColorSpace defaultSpace) {
    try {
      ColorSpace space = hasType(ColorSpace.TYPE_GRAY) ? new ICC_ColorSpace(profile) : defaultSpace;
      return space.equals(GREY) ? equalGreys() : greysOf(space);
    } catch (CMMException | IllegalArgumentException unusable) {
      // The profile has another class or lacks the tags that a conversion needs.
      return equalGreys();
    }
  }

  private static int[] equalGreys() {
    return IntStream.range(0, LEVELS).map(level -> level * 0x010101).toArray();
  }

  private static int[] greysOf(ColorSpace space) {
    return IntStream.range(0, LEVELS)
        .map(level -> {
          float[] rgb = space.toRGB(new float[] {level / (LEVELS - 1f)});
          return Math.round(rgb[0] * (LEVELS - 1)) << 16
              | Math.round(rgb[1] * (LEVELS - 1)) << 8
              | Math.round(rgb[2] * (LEVELS - 1));
        })
        .toArray();
  }

  private boolean hasType(int type) {
    return profile != null && profile.getColorSpaceType() == type;
  }

  /** Converts an RGB image to sRGB in place. */
  void toSrgb(BufferedImage image) {
    if (!hasType(ColorSpace.TYPE_RGB)) {
      return;
    }
    int width = image.getWidth();
    ColorConvertOp conversion = new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null);
    WritableRaster source =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, image.getHeight(), 3, null);
    int[] row = new int[width];
    int[] samples = new int[3 * width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        samples[3 * x] = row[x] >> 16 & 0xFF;
        samples[3 * x + 1] = row[x] >> 8 & 0xFF;
        samples[3 * x + 2] = row[x] & 0xFF;
      }
      source.setPixels(0, y, width, 1, samples);
    }
    Raster converted;
    try {
      converted = conversion.filter(source, source.createCompatibleWritableRaster());
    } catch (CMMException | IllegalArgumentException unusable) {
      // The profile lacks the tags that a conversion needs. Browsers ignore such a profile, too.
      return;
    }
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      converted.getPixels(0, y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        row[x] =
            (row[x] & OPAQUE) | samples[3 * x] << 16 | samples[3 * x + 1] << 8 | samples[3 * x + 2];
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
  }
}
