package org.tmtar.file.download;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tmtar.file.storage.ByteSpan;

/**
 * The single byte range that a client requests. If a client requests several ranges, the response contains
 * the whole content, which the RFC allows.
 *
 * @param first the offset of the first byte; null if the last bytes are requested
 * @param last the offset of the last byte, or null for the end of the content; the number of bytes if
 *     {@code first} is null
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2">RFC 9110 §14.1.2</a>
 */
public record RequestedRange(Long first, Long last) {

  private static final int MAX_DIGITS = 18;

  private static final String UNIT = "bytes=";

  private static final Pattern RANGE = Pattern.compile("([0-9]*)-([0-9]*)");

  /**
   * Parses the {@code Range} header.
   *
   * @param header the value of the header; null if it is absent
   * @return empty if the whole content is requested. A header is ignored if it has another unit, several
   *     ranges or an invalid range, such as one that ends before it begins.
   */
  public static Optional<RequestedRange> of(String header) {
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
      return Optional.empty();
    }
    String ranges = header.substring(UNIT.length()).strip();
    if (ranges.contains(",")) {
      return Optional.empty();
    }
    Matcher matcher = RANGE.matcher(ranges);
    if (!matcher.matches() || ranges.equals("-")) {
      return Optional.empty();
    }
    Long first = number(matcher.group(1));
    Long last = number(matcher.group(2));
    boolean isInvalid = first != null && last != null && last < first;
    return isInvalid ? Optional.empty() : Optional.of(new RequestedRange(first, last));
  }

  /**
   * A number; null if there are no digits. A number with too many digits is larger than the size of any
   * content.
   */
  private static Long number(String digits) {
    if (digits.isEmpty()) {
      return null;
    }
    return digits.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  /**
   * The requested part of content with a given size in bytes.
   *
   * @throws IllegalArgumentException if the content has no byte in the range
   */
  public ByteSpan within(long size) {
    long from = first == null ? Math.max(0, size - last) : first;
    long to = first == null || last == null ? size - 1 : Math.min(last, size - 1);
    if (from > to) {
      throw new IllegalArgumentException("Range not satisfiable");
    }
    return new ByteSpan(from, to);
  }
}
