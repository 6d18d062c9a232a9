package org.tmtar.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.tmtar.http.Gzip;

/**
 * A file that pages load. It is compressed once, when a client requests the compressed form for the first
 * time.
 */
final class WebFile {

  /** The size in bytes from which a text is compressed. */
  private static final int MIN_COMPRESSED = 1024;

  private final WebType type;
  private final byte[] content;
  private final String digest;
  private byte[] compressed;

  /**
   * @param digest identifies the content within the application
   */
  WebFile(WebType type, byte[] content, String digest) {
    this.type = type;
    this.content = content;
    this.digest = digest;
  }

  byte[] content() {
    return content;
  }

  /** The size in bytes in the form that a client accepts. */
  int length(HttpServletRequest request) {
    return isCompressed(request) ? compressed().length : content.length;
  }

  /** Sends the file, or 304 if the client has it. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean isCompressed = isCompressed(request);
    // The two forms have different bytes, and therefore different strong entity tags.
    String tag = "\"%s%s\"".formatted(digest, isCompressed ? "-" + Gzip.NAME : "");
    response.setHeader(HttpHeaders.ETAG, tag);
    if (isCompressible()) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    if (isCompressed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
    }
    byte[] body = isCompressed ? compressed() : content;
    response.setContentType(type.mediaType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private boolean isCompressed(HttpServletRequest request) {
    return isCompressible() && Gzip.accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
  }

  private boolean isCompressible() {
    return type.isText() && content.length >= MIN_COMPRESSED;
  }

  /**
   * Whether the client has the content with an entity tag.
   *
   * @param ifNoneMatch the header of the request; null if it is absent
   */
  static boolean matches(String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(item -> item.strip().replaceFirst("^W/", ""))
            .anyMatch(item -> item.equals("*") || item.equals(tag));
  }

  private synchronized byte[] compressed() {
    if (compressed == null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2);
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(content);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      compressed = bytes.toByteArray();
    }
    return compressed;
  }
}
