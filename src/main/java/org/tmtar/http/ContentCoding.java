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
  /** No coding. */
  IDENTITY {
    @Override
    InputStream open(InputStream encoded) {
      return encoded;
    }
  },
  /** The gzip format (RFC 1952), with one or more members. */
  GZIP {
    @Override
    InputStream open(InputStream encoded) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(encoded)
          .setDecompressConcatenated(true)
          .get();
    }
  },
  /**
   * The zlib format (RFC 1950). The deflate format without the zlib header (RFC 1951) is also accepted,
   * because some clients omit the header.
   */
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
   * Any other coding. A body with it is refused only when it is read, so that a request without a body is
   * accepted.
   */
  UNSUPPORTED {
    @Override
    InputStream open(InputStream encoded) {
      throw new UnsupportedContentException(
          "The Content-Encoding of a body must be gzip, deflate or identity.",
          Map.of("Accept-Encoding", "gzip, deflate"));
    }
  };

  /** The length of a zlib header in bytes. */
  private static final int ZLIB_HEADER = 2;

  /**
   * Opens the decoded body.
   *
   * @param encoded the encoded body; the stream supports {@code mark}
   * @throws IOException if the body is not encoded with this coding
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
   * Whether the body begins with a zlib header. In such a header the compression method is 8, and the two
   * bytes as a number are a multiple of 31 (RFC 1950 §2.2). A body shorter than a header counts as zlib.
   */
  private static boolean isZlib(byte[] head) {
    if (head.length < ZLIB_HEADER) {
      return true;
    }
    int method = head[0] & 0x0f;
    int header = (Byte.toUnsignedInt(head[0]) << 8) + Byte.toUnsignedInt(head[1]);
    return method == 8 && header % 31 == 0;
  }

  /** An inflating stream that refuses bytes after the end of the compressed data. */
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
