package org.tmtar.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The content coding gzip of responses.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110 §12.5.3</a>
 */
public final class Gzip {

  /** The name of the coding in {@code Content-Encoding}. */
  public static final String NAME = "gzip";

  /** A quality value that refuses a content coding (RFC 9110 §12.4.2). */
  private static final String REFUSED = "q=0(\\.0{0,3})?";

  private Gzip() {}

  /**
   * Whether a client accepts the coding.
   *
   * @param acceptEncoding the header of the request; null if it is absent
   */
  public static boolean accepts(String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    List<String> codings = Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
        .map(coding -> coding.replaceAll("\\s", ""))
        .toList();
    return codings.stream()
        .filter(coding -> coding.equals(NAME) || coding.startsWith(NAME + ";"))
        .findFirst()
        .or(() -> codings.stream().filter(coding -> coding.startsWith("*")).findFirst())
        .filter(coding -> !coding.matches("[^;]*;" + REFUSED))
        .isPresent();
  }
}
