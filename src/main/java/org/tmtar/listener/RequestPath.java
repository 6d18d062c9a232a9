package org.tmtar.listener;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The syntax of the path of a request target. Without this check, the server would refuse some malformed
 * paths without a response body and accept others.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.3">RFC 3986 §3.3</a>
 */
final class RequestPath {

  private RequestPath() {}

  /**
   * Checks a path.
   *
   * @param raw the path as received, one character for each byte
   * @return the fault as a sentence for the developer of the client; empty if the path is well-formed
   */
  static Optional<String> fault(String raw) {
    if (!raw.startsWith("/")) {
      return Optional.of("The path must begin with a slash.");
    }
    if (isPlain(raw)) {
      return Optional.empty();
    }
    if (!raw.chars().allMatch(character -> character > ' ' && character <= '~')) {
      return Optional.of("The URL contains characters that must be percent-encoded as UTF-8.");
    }
    return faultOfEscapes(raw);
  }

  /** Whether a path needs no decoding, which is true for almost all paths. */
  private static boolean isPlain(String raw) {
    for (int index = 0; index < raw.length(); index++) {
      char letter = raw.charAt(index);
      boolean isPlain =
          letter > ' ' && letter <= '~' && letter != '%' && letter != '\\' && letter != '.';
      if (!isPlain) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> faultOfEscapes(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    for (int index = 0; index < raw.length(); index++) {
      if (raw.charAt(index) != '%') {
        bytes.write(raw.charAt(index));
      } else if (isEscape(raw, index)) {
        bytes.write(HexFormat.fromHexDigits(raw, index + 1, index + 3));
        index += 2;
      } else {
        return Optional.of(
            "A percent sign in a URL must be followed by two hexadecimal digits. A literal percent sign is encoded as %25.");
      }
    }
    return faultOfText(bytes.toByteArray());
  }

  private static boolean isEscape(String raw, int index) {
    return index + 2 < raw.length()
        && HexFormat.isHexDigit(raw.charAt(index + 1))
        && HexFormat.isHexDigit(raw.charAt(index + 2));
  }

  private static Optional<String> faultOfText(byte[] bytes) {
    String path;
    try {
      path = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      return Optional.of("The percent-encoded bytes of a URL must be valid UTF-8.");
    }
    if (path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0) {
      return Optional.of("A URL must contain neither a backslash nor a zero byte.");
    }
    return leavesRoot(path)
        ? Optional.of("The path must not lead above the root path.")
        : Optional.empty();
  }

  /** Whether the parent segments of a path outnumber the segments before them. */
  private static boolean leavesRoot(String path) {
    int depth = 0;
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        depth--;
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }
}
