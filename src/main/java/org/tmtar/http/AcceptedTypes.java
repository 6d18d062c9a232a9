package org.tmtar.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The media types that a client accepts. Malformed media ranges are ignored. Parameters other than the
 * weight are ignored, because no endpoint has representations that differ in them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110 §12.5.1</a>
 */
public final class AcceptedTypes {

  private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]+";

  private static final Pattern RANGE = Pattern.compile(
      "\\s*(?<type>\\*|" + TOKEN + ")/(?<subtype>\\*|" + TOKEN + ")\\s*(?<parameters>;.*)?");

  private static final Pattern WEIGHT = Pattern.compile("(?i).*;\\s*q=(?<weight>[^;]*).*");
  private static final Pattern NUMBER = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

  /** All media types, with the lowest weight above 0. */
  private static final String WILDCARD_RANGE = "*/*;q=0.001";

  private final List<Range> ranges;

  private AcceptedTypes(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * Parses a header field.
   *
   * @param accept the values of {@code Accept}, joined by commas; null if there is none
   */
  public static AcceptedTypes of(String accept) {
    return new AcceptedTypes(
        accept == null
            ? List.of()
            : Arrays.stream(accept.split(",", -1))
                .flatMap(text -> Range.of(text).stream())
                .toList());
  }

  /**
   * The types that the client of a request accepts. The servlet request has the header field of the client, and that of
   * Jakarta REST has the range of {@link #withWildcard} in addition.
   */
  public static AcceptedTypes of(HttpServletRequest request) {
    return of(String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
  }

  /**
   * Whether the client accepts a type. A client that sends no well-formed media range accepts every type.
   */
  public boolean includes(MediaType type) {
    return weight(type) > 0;
  }

  /**
   * The type that the client prefers among those of an endpoint, the first of several that it prefers equally.
   *
   * @return empty if the client accepts none of them
   */
  public Optional<MediaType> preferred(List<MediaType> offered) {
    return offered.stream().filter(this::includes).max(Comparator.comparingDouble(this::weight));
  }

  private double weight(MediaType type) {
    return ranges.isEmpty()
        ? 1
        : ranges.stream()
            .filter(range -> range.matches(type))
            .max(Comparator.comparingInt(Range::precision))
            .map(Range::weight)
            .orElse(0.0);
  }

  /**
   * The header field with an additional range for all types. With it, an endpoint sends its default
   * representation instead of 406 if the client accepts none.
   */
  String withWildcard() {
    return ranges.stream()
        .filter(range -> range.weight() > 0)
        .map(range -> range + ", ")
        .collect(Collectors.joining("", "", WILDCARD_RANGE));
  }

  private record Range(String type, String subtype, double weight) {

    static Optional<Range> of(String text) {
      Matcher matcher = RANGE.matcher(text);
      boolean isRange = matcher.matches()
          && (!matcher.group("type").equals("*") || matcher.group("subtype").equals("*"));
      return isRange
          ? Optional.of(new Range(
              matcher.group("type").toLowerCase(Locale.ROOT),
              matcher.group("subtype").toLowerCase(Locale.ROOT),
              weight(matcher.group("parameters"))))
          : Optional.empty();
    }

    private static double weight(String parameters) {
      Matcher matcher = WEIGHT.matcher(parameters == null ? "" : parameters);
      boolean hasWeight =
          matcher.matches() && NUMBER.matcher(matcher.group("weight").strip()).matches();
      return hasWeight ? Double.parseDouble(matcher.group("weight").strip()) : 1;
    }

    boolean matches(MediaType other) {
      return (type.equals("*") || type.equalsIgnoreCase(other.getType()))
          && (subtype.equals("*") || subtype.equalsIgnoreCase(other.getSubtype()));
    }

    int precision() {
      if (type.equals("*")) {
        return 0;
      }
      return subtype.equals("*") ? 1 : 2;
    }

    @Override
    public String toString() {
      return type + "/" + subtype + ";q=" + weight;
    }
  }
}
