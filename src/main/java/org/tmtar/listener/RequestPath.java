package org.tmtar.listener;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The syntax of the path of a request target. The server would refuse what it cannot decode without a body, or would
 * not refuse it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.3">RFC 3986 §3.3</a>
 */
final class RequestPath {

  private RequestPath() {}

  /**
   * The fault of a path.
   *
   * @param raw the path as received, one character for each byte
   * @return a sentence for the developer of the client; empty if the path can be decoded
   */
  static Optional<String> fault(String raw) {
    if (!raw.startsWith("/")) {
      return Optional.of("The address has to begin with a slash.");
    }
    if (isPlain(raw)) {
      return Optional.empty();
    }
    if (!raw.chars().allMatch(octet -> octet > ' ' && octet <= '~')) {
      return Optional.of("The address has characters that have to be percent-encoded UTF-8.");
    }
    return faultOfEscapes(raw);
  }

  /** Whether there is nothing to decode, as in almost all addresses. */
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
    ByteArrayOutputStream octets = new ByteArrayOutputStream(raw.length());
    for (int index = 0; index < raw.length(); index++) {
      if (raw.charAt(index) != '%') {
        octets.write(raw.charAt(index));
      } else if (isEscape(raw, index)) {
        octets.write(HexFormat.fromHexDigits(raw, index + 1, index + 3));
        index += 2;
      } else {
        return Optional.of(
            "A percent sign in an address begins two hexadecimal digits; the sign itself is written %25.");
      }
    }
    return faultOfText(octets.toByteArray());
  }

  private static boolean isEscape(String raw, int index) {
    return index + 2 < raw.length()
        && HexFormat.isHexDigit(raw.charAt(index + 1))
        && HexFormat.isHexDigit(raw.charAt(index + 2));
  }

  private static Optional<String> faultOfText(byte[] octets) {
    String path;
    try {
      path = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException malformed) {
      return Optional.of("The percent-encoded bytes of an address have to be UTF-8.");
    }
    if (path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0) {
      return Optional.of("An address contains neither a backslash nor a zero byte.");
    }
    return leavesRoot(path)
        ? Optional.of("The address leads above the root of the server.")
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
