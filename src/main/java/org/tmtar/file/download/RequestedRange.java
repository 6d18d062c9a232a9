package org.tmtar.file.download;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tmtar.file.storage.ByteSpan;

/**
 * The one part of a content that a client wants. Whoever wants several gets the whole, which a server may
 * answer.
 *
 * @param first the offset of the first byte; null for the last bytes
 * @param last the offset of the last byte, null for the end; for the last bytes how many
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2">RFC 9110 §14.1.2</a>
 */
record RequestedRange(Long first, Long last) {

  private static final int MAX_DIGITS = 18;

  private static final String UNIT = "bytes=";

  private static final Pattern FORM = Pattern.compile("([0-9]*)-([0-9]*)");

  /**
   * Reads the header.
   *
   * @param header its value; null if there is none
   * @return empty if the whole content is requested. A header is ignored if it has another unit, several
   *     ranges or an invalid range, such as one that ends before it begins.
   */
  static Optional<RequestedRange> of(String header) {
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
      return Optional.empty();
    }
    String ranges = header.substring(UNIT.length()).strip();
    if (ranges.contains(",")) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(ranges);
    if (!form.matches() || ranges.equals("-")) {
      return Optional.empty();
    }
    Long first = number(form.group(1));
    Long last = number(form.group(2));
    boolean isInvalid = first != null && last != null && last < first;
    return isInvalid ? Optional.empty() : Optional.of(new RequestedRange(first, last));
  }

  /** Null for none; no content is as long as a number of more digits. */
  private static Long number(String digits) {
    if (digits.isEmpty()) {
      return null;
    }
    return digits.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  /**
   * The part of a content of some size, in bytes.
   *
   * @throws IllegalArgumentException if the content has no byte of it
   */
  ByteSpan within(long size) {
    long from = first == null ? Math.max(0, size - last) : first;
    long to = first == null || last == null ? size - 1 : Math.min(last, size - 1);
    if (from > to) {
      throw new IllegalArgumentException("Nothing there");
    }
    return new ByteSpan(from, to);
  }
}
