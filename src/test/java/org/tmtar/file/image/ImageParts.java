package org.tmtar.file.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.tmtar.testing.Samples;

/** Builds valid and broken images from their parts. */
final class ImageParts {

  private ImageParts() {}

  /** The content of a file of the test resources. */
  static byte[] resource(String name) {
    try (InputStream file = ImageParts.class.getResourceAsStream("/file/" + name)) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static byte[] insert(byte[] into, int offset, byte[]... inserted) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(into, 0, offset);
    for (byte[] part : inserted) {
      all.writeBytes(part);
    }
    all.write(into, offset, into.length - offset);
    return all.toByteArray();
  }

  /**
   * A PNG.
   *
   * @param depth the number of bits per sample
   * @param type the colour type: 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha
   * @param rows the samples; each row begins with a zero
   * @param chunks the chunks before the pixels
   */
  static byte[] png(int width, int height, int depth, int type, byte[] rows, byte[]... chunks) {
    byte[] header = ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) depth)
        .put((byte) type)
        .array();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    png.writeBytes(Samples.pngChunk("IHDR", header));
    for (byte[] chunk : chunks) {
      png.writeBytes(chunk);
    }
    png.writeBytes(Samples.pngChunk("IDAT", deflated(rows)));
    png.writeBytes(Samples.pngChunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  /** A chunk of a PNG with an ICC profile. */
  static byte[] profileChunk(byte[] profile) {
    return Samples.pngChunk("iCCP", insert(bytes("profile\0\0"), 9, deflated(profile)));
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    byte[] packed = new byte[content.length + 1000];
    return Arrays.copyOf(packed, deflater.deflate(packed));
  }

  /** A segment of a JPEG. */
  static byte[] segment(int marker, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + content.length))
        .put(content)
        .array();
  }

  static byte[] webpChunk(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length + content.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(bytes(type))
        .putInt(content.length)
        .put(content)
        .array();
  }

  static byte[] riff(byte[]... chunks) {
    return webpChunk("RIFF", insert(bytes("WEBP"), 4, chunks));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String text(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }
}
