package org.tmtar.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Encodes bodies with the content codings of {@code Content-Encoding}. */
public final class Encoded {

  private Encoded() {}

  public static byte[] gzip(byte[] body) {
    return encode(body, GZIPOutputStream::new);
  }

  /** Encodes with the zlib header, as RFC 9110 requires. */
  public static byte[] deflate(byte[] body) {
    return encode(body, DeflaterOutputStream::new);
  }

  /** Encodes without the zlib header, as some clients do. */
  public static byte[] rawDeflate(byte[] body) {
    return encode(
        body,
        output ->
            new DeflaterOutputStream(output, new Deflater(Deflater.DEFAULT_COMPRESSION, true)));
  }

  public static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  private static byte[] encode(byte[] body, Encoder encoder) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream output = encoder.over(encoded)) {
      output.write(body);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return encoded.toByteArray();
  }

  private interface Encoder {

    OutputStream over(OutputStream output) throws IOException;
  }
}
