package org.tmtar.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tmtar.problem.UnsupportedContentException;

/**
 * The content coding of a request body.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4">RFC 9110 §8.4</a>
 */
enum ContentCoding {
  /** The body as it is. */
  IDENTITY {
    @Override
    InputStream open(InputStream encoded) {
      return encoded;
    }
  },
  /** RFC 1952, one member or several. */
  GZIP {
    @Override
    InputStream open(InputStream encoded) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(encoded)
          .setDecompressConcatenated(true)
          .get();
    }
  },
  /** RFC 1950. RFC 1951 is accepted too, because some clients omit the zlib header. */
  DEFLATE {
    @Override
    InputStream open(InputStream encoded) throws IOException {
      encoded.mark(ZLIB_HEADER);
      byte[] head = encoded.readNBytes(ZLIB_HEADER);
      encoded.reset();
      return new Inflated(encoded, new Inflater(!isZlib(head)));
    }
  },
  /**
   * Any other coding. It is refused only when the body is read, so that a request without a body is accepted.
   */
  UNSUPPORTED {
    @Override
    InputStream open(InputStream encoded) {
      throw new UnsupportedContentException(
          "The Content-Encoding of a body has to be gzip, deflate or identity.",
          Map.of("Accept-Encoding", "gzip, deflate"));
    }
  };

  /** In bytes. */
  private static final int ZLIB_HEADER = 2;

  /**
   * Opens a body.
   *
   * @param encoded the encoded body; the stream supports {@code mark}
   * @throws IOException if the body is not encoded this way
   * @throws UnsupportedContentException if the coding is not supported
   */
  abstract InputStream open(InputStream encoded) throws IOException;

  /**
   * Returns the coding of a request.
   *
   * @param contentEncoding the value of the header; null if there is none
   */
  static ContentCoding of(String contentEncoding) {
    String name = contentEncoding == null ? "" : contentEncoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> IDENTITY;
      case "gzip", "x-gzip" -> GZIP;
      case "deflate" -> DEFLATE;
      default -> UNSUPPORTED;
    };
  }

  /**
   * Whether the body begins with a zlib header: the compression method is 8, and the header is a multiple of
   * 31 (RFC 1950 §2.2).
   */
  private static boolean isZlib(byte[] head) {
    if (head.length < ZLIB_HEADER) {
      return true;
    }
    int method = head[0] & 0x0f;
    int header = (Byte.toUnsignedInt(head[0]) << 8) + Byte.toUnsignedInt(head[1]);
    return method == 8 && header % 31 == 0;
  }

  /** An inflating stream that refuses bytes after the end of the encoded data. */
  private static final class Inflated extends InflaterInputStream {

    Inflated(InputStream encoded, Inflater inflater) {
      super(encoded, inflater);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int octets = super.read(buffer, offset, length);
      if (octets < 0 && (!inf.finished() || inf.getRemaining() > 0 || in.read() >= 0)) {
        throw new IOException("Bytes after the end of the encoded data, or a missing dictionary");
      }
      return octets;
    }

    /** Releases the native memory of the inflater. */
    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
