package org.tmtar.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small sample files of every kind that can be uploaded. */
public final class Samples {

  /** A marker in the metadata of the samples, that is, in data that are not needed to display them. */
  public static final String MARK = "taken by somebody in particular";

  /** A WebP image of one pixel in Base64. */
  private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  private static final String TRIANGLE = """
      {"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],
      "meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],
      "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3",
      "min":[0,0,0],"max":[1,1,0]}],
      "bufferViews":[{"buffer":0,"byteLength":36}],"buffers":[{"byteLength":36}]}""";

  private static final float[] CORNERS = {0, 0, 0, 1, 0, 0, 0, 1, 0};

  private static final String SCENE = "#usda 1.0\n\ndef Sphere \"Ball\"\n{\n}\n";

  /** The alignment of the data of each entry of a USDZ, in bytes. */
  private static final int ALIGNMENT = 64;

  private static final int ZIP_HEAD = 30;

  private Samples() {}

  /** Returns a PNG image of one random colour. */
  public static byte[] png(int width, int height) {
    return png(width, height, new Color(ThreadLocalRandom.current().nextInt(1 << 24)));
  }

  /** Returns a PNG image of one colour. */
  public static byte[] png(int width, int height, Color color) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    paint(image, width, height, color);
    return encode(image, "png");
  }

  /** Returns a PNG image of 20 000 by 20 000 pixels, all black, in about 50 kB. */
  public static byte[] bomb() {
    int side = 20_000;
    byte[] head =
        ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(new byte[side * (1 + side / 8)]);
    deflater.finish();
    byte[] compressed = new byte[100_000];
    int length = deflater.deflate(compressed);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    png.writeBytes(pngChunk("IHDR", head));
    png.writeBytes(pngChunk("IDAT", Arrays.copyOf(compressed, length)));
    png.writeBytes(pngChunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  /** Returns a chunk of a PNG image. */
  public static byte[] pngChunk(String type, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(text(type));
    checksum.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(text(type))
        .put(content)
        .putInt((int) checksum.getValue())
        .array();
  }

  /** Returns a blue GIF image. */
  public static byte[] gif(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
    paint(image, width, height, Color.BLUE);
    return encode(image, "gif");
  }

  /** Returns a WebP image of one pixel. */
  public static byte[] webp() {
    return Base64.getDecoder().decode(WEBP);
  }

  /**
   * Returns a JPEG photograph with a position in its Exif data. The stored image is white with a red upper
   * left quarter. {@link #MARK} is in the Exif data and in a comment.
   *
   * @param orientation the Exif orientation, 1 to 8
   */
  public static byte[] jpeg(int width, int height, int orientation) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    paint(image, width, height, Color.WHITE);
    paint(image, width / 2, height / 2, Color.RED);
    byte[] plain = encode(image, "jpg");
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(plain, 0, 2);
    marked.writeBytes(segment(0xe1, concat(text("Exif\0\0"), exif(orientation))));
    marked.writeBytes(segment(0xfe, text(MARK)));
    marked.write(plain, 2, plain.length - 2);
    return marked.toByteArray();
  }

  /**
   * Returns Exif data with an orientation, a description and a position in Kyiv: two directories of a
   * TIFF.
   */
  private static byte[] exif(int orientation) {
    int ofPosition = 8 + 2 + 3 * 12 + 4;
    int ofValues = ofPosition + 2 + 4 * 12 + 4;
    int ofMark = ofValues + 2 * 24;
    byte[] octets = new byte[ofMark + MARK.length() + 1];
    ByteBuffer tiff = littleEndian(octets);
    tiff.put(text("II")).putShort((short) 42).putInt(8);
    tiff.putShort((short) 3);
    entry(tiff, 0x010e, 2, MARK.length() + 1).putInt(ofMark);
    entry(tiff, 0x0112, 3, 1).putInt(orientation);
    entry(tiff, 0x8825, 4, 1).putInt(ofPosition);
    tiff.putInt(0);
    tiff.putShort((short) 4);
    entry(tiff, 1, 2, 2).putInt('N');
    entry(tiff, 2, 5, 3).putInt(ofValues);
    entry(tiff, 3, 2, 2).putInt('E');
    entry(tiff, 4, 5, 3).putInt(ofValues + 24);
    tiff.putInt(0);
    for (int number : new int[] {50, 27, 30, 30, 31, 20}) {
      tiff.putInt(number).putInt(1);
    }
    tiff.put(text(MARK));
    return octets;
  }

  private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }

  private static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (2 + content.length))
        .put(content)
        .array();
  }

  /** Returns a binary glTF model with one triangle. */
  public static byte[] glb() {
    byte[] binary = new byte[CORNERS.length * Float.BYTES];
    ByteBuffer corners = littleEndian(binary);
    for (float coordinate : CORNERS) {
      corners.putFloat(coordinate);
    }
    return glb(TRIANGLE, binary);
  }

  /**
   * Returns a binary glTF file with any content.
   *
   * @param binary the binary chunk, whose length is a multiple of four; empty for no such chunk
   */
  public static byte[] glb(String json, byte[] binary) {
    byte[] padded = text(json + " ".repeat(3 - (text(json).length + 3) % 4));
    byte[] octets = new byte[20 + padded.length + (binary.length > 0 ? 8 : 0) + binary.length];
    ByteBuffer glb = littleEndian(octets);
    glb.put(text("glTF")).putInt(2).putInt(octets.length);
    glb.putInt(padded.length).put(text("JSON")).put(padded);
    if (binary.length > 0) {
      glb.putInt(binary.length).put(text("BIN\0")).put(binary);
    }
    return octets;
  }

  /** Returns a USDZ with a scene and nothing else. */
  public static byte[] usdz() {
    return usdz("scene.usda", text(SCENE));
  }

  /** Returns a USDZ with one entry, whose data have the alignment that viewers require. */
  public static byte[] usdz(String name, byte[] content) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(LocalDateTime.of(2026, 11, 22, 7, 0));
    entry.setSize(content.length);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    entry.setCrc(checksum.getValue());
    entry.setExtra(padding(ALIGNMENT - (ZIP_HEAD + text(name).length) % ALIGNMENT));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(entry);
      zip.write(content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return packed.toByteArray();
  }

  /** Returns a ZIP extra field that serves as padding. */
  private static byte[] padding(int length) {
    byte[] field = new byte[length < 4 ? length + ALIGNMENT : length];
    littleEndian(field).putShort((short) 0x1986).putShort((short) (field.length - 4));
    return field;
  }

  /** Returns the beginning of an MP4 video. */
  public static byte[] mp4() {
    return ByteBuffer.allocate(40)
        .putInt(24)
        .put(text("ftypisom"))
        .putInt(512)
        .put(text("isommp42"))
        .putInt(16)
        .put(text("mdat"))
        .putLong(0)
        .array();
  }

  /** Returns a silent MP3 sound of a second. */
  public static byte[] mp3() {
    int frame = 417;
    int frames = 39;
    ByteBuffer sound = ByteBuffer.allocate(10 + frames * frame)
        .put(text("ID3"))
        .put(new byte[] {3, 0, 0, 0, 0, 0, 0});
    for (int index = 0; index < frames; index++) {
      sound.putInt(10 + index * frame, 0xfffb9064);
    }
    return sound.array();
  }

  private static void paint(BufferedImage image, int width, int height, Color color) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
  }

  private static byte[] encode(BufferedImage image, String format) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, encoded)) {
        throw new IllegalStateException("Cannot write " + format);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return encoded.toByteArray();
  }

  private static ByteBuffer littleEndian(byte[] octets) {
    return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length)
        .put(first)
        .put(second)
        .array();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
