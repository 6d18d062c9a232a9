package org.tmtar.file.content;

import java.util.Base64;

/**
 * A data URI. Only the length of its data is kept.
 *
 * @param length the length of the data in bytes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2397">RFC 2397</a>
 */
record DataUri(int length) {

  private static final String SCHEME = "data:";
  private static final String BASE64 = ";base64";

  /** Whether a URI has the scheme {@code data}. Schemes are case-insensitive (RFC 3986 §3.1). */
  static boolean isDataUri(String uri) {
    return uri.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /**
   * Measures the data of a URI.
   *
   * @param uri a data URI, see {@link #isDataUri}
   * @throws UnusableContentException if the data is malformed
   */
  static DataUri of(String uri) {
    int comma = uri.indexOf(',');
    if (comma < 0) {
      throw unreadable();
    }
    String data = uri.substring(comma + 1);
    boolean isBase64 = uri.regionMatches(true, comma - BASE64.length(), BASE64, 0, BASE64.length());
    return new DataUri(isBase64 ? base64Length(data) : percentEncodedLength(data));
  }

  /**
   * Measures base64 data. Special characters may be percent-encoded, and both alphabets of RFC 4648 are
   * accepted.
   */
  private static int base64Length(String data) {
    String plain = data.replace("%3D", "=")
        .replace("%3d", "=")
        .replace("%2B", "+")
        .replace("%2b", "+")
        .replace("%2F", "/")
        .replace("%2f", "/")
        .replace('-', '+')
        .replace('_', '/');
    try {
      return Base64.getDecoder().decode(plain).length;
    } catch (IllegalArgumentException malformed) {
      throw unreadable();
    }
  }

  private static int percentEncodedLength(String data) {
    return data.length() - 2 * (int) data.chars().filter(c -> c == '%').count();
  }

  private static UnusableContentException unreadable() {
    return new UnusableContentException("must have only well-formed data URIs");
  }
}
