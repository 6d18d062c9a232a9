package org.tmtar.listener;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * The bytes of a request head, which Grizzly keeps until the request ends. The parser has converted the
 * names of the header fields to lower case.
 */
final class RawHead {

  private static final Logger LOG = Logger.getLogger(RawHead.class.getName());

  private static final Field BUFFER = buffer();

  /** The text of the head; empty if this version of Grizzly does not keep it. */
  private final String text;

  private RawHead(String text) {
    this.text = text;
  }

  private static Field buffer() {
    try {
      Field field = HttpHeader.class.getDeclaredField("headerBuffer");
      field.setAccessible(true);
      return field;
    } catch (ReflectiveOperationException | RuntimeException unknown) {
      LOG.log(
          Level.WARNING,
          "Requests with Content-Length and Transfer-Encoding cannot be recognized",
          unknown);
      return null;
    }
  }

  /** Whether the parser has read the whole head; true if this version of Grizzly does not show it. */
  static boolean isParsed(HttpRequestPacket request) {
    try {
      return BUFFER == null || BUFFER.get(request) != null;
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static RawHead of(HttpRequestPacket request) {
    try {
      return new RawHead(
          BUFFER != null && BUFFER.get(request) instanceof Buffer buffer
              ? buffer.toStringContent(StandardCharsets.ISO_8859_1, 0, buffer.limit())
              : "");
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Whether the head has a {@code Content-Length}. The parser removes that field if a
   * {@code Transfer-Encoding} follows.
   */
  boolean hasLength() {
    return text.contains("\ncontent-length:");
  }

  /** Whether the bytes of the head are known. */
  boolean isKnown() {
    return !text.isEmpty();
  }

  /**
   * The values of all lines of a header field, in order. The parser replaces {@code Host} by the authority
   * of an absolute target; these values are the original ones.
   *
   * @param name the name of the field in lower case
   */
  List<String> values(String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .toList();
  }

  /** Whether a line after the request line has no name and colon. The parser skips such a line. */
  boolean hasLineWithoutName() {
    int start = text.indexOf('\n') + 1;
    while (start > 0 && start < text.length()) {
      int end = text.indexOf('\n', start);
      boolean isLast = end < 0 || end - start <= 1;
      if (!isLast && !hasName(start, end)) {
        return true;
      }
      start = isLast ? -1 : end + 1;
    }
    return false;
  }

  private boolean hasName(int start, int end) {
    int colon = text.indexOf(':', start);
    return colon > start && colon < end;
  }
}
