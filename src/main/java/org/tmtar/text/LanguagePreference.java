package org.tmtar.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The languages that a reader prefers, as {@code Accept-Language} states them. Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110 §12.5.4</a>
 */
public final class LanguagePreference {

  /** No preference: each text is shown in its default language. */
  public static final LanguagePreference NONE = new LanguagePreference(List.of());

  private static final int MAX_LENGTH = 500;
  private static final int MAX_RANGES = 20;
  private static final int MAX_CACHED = 1000;

  private static final String ANY = "*";

  private static final Pattern RANGE = Pattern.compile(
      "([A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,7}|\\*)(?:\\s*;\\s*[Qq]=(0?\\.[0-9]{1,5}|0\\.?|1(?:\\.0{0,5})?))?");

  /** Most clients send one of a few headers, and a feed needs the preference for each of its events. */
  private static final Cache<String, LanguagePreference> PARSED =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  private static final Cache<MatchKey, String> MATCHES =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  /** The language ranges, the greatest weight first. */
  private final List<Range> ranges;

  private LanguagePreference(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * The preference of a request. Malformed ranges are ignored.
   *
   * @param acceptLanguage the value of the header; null or more than {@value #MAX_LENGTH} characters means
   *     no preference
   */
  public static LanguagePreference of(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > MAX_LENGTH) {
      return NONE;
    }
    return PARSED.get(acceptLanguage, LanguagePreference::parse);
  }

  private static LanguagePreference parse(String acceptLanguage) {
    List<Range> ranges = Arrays.stream(acceptLanguage.split(",", -1))
        .map(Range::parse)
        .flatMap(Optional::stream)
        .limit(MAX_RANGES)
        .sorted(Comparator.comparingDouble(Range::weight).reversed())
        .toList();
    return ranges.isEmpty() ? NONE : new LanguagePreference(ranges);
  }

  /**
   * The language in which a text is shown.
   *
   * @param available the languages of the text as tags in canonical form
   * @param defaultLanguage the default language of the text, which is used if the reader prefers none
   * @return one of the available languages, or {@code defaultLanguage}
   */
  public String best(Set<String> available, String defaultLanguage) {
    if (ranges.isEmpty() || available.size() < 2) {
      return defaultLanguage;
    }
    String cached = MATCHES.getIfPresent(new MatchKey(this, available, defaultLanguage));
    if (cached != null) {
      return cached;
    }
    String found = find(available, defaultLanguage);
    MATCHES.put(new MatchKey(this, Set.copyOf(available), defaultLanguage), found);
    return found;
  }

  private String find(Set<String> available, String defaultLanguage) {
    Set<String> acceptable = available.stream()
        .filter(tag -> weightOf(tag).filter(weight -> weight == 0).isEmpty())
        .collect(Collectors.toSet());
    double any = weightOfAny();
    List<Locale> before = locales(any, Double.POSITIVE_INFINITY);
    List<Locale> after = locales(Double.MIN_VALUE, any);
    return LanguageMatching.best(before, acceptable)
        .or(() -> any > 0 ? anyOf(acceptable, defaultLanguage, any) : Optional.empty())
        .or(() -> LanguageMatching.best(after, acceptable))
        .orElse(defaultLanguage);
  }

  /** The languages of the ranges with a weight of at least {@code least} and less than {@code bound}. */
  private List<Locale> locales(double least, double bound) {
    return ranges.stream()
        .filter(range -> !range.isAny() && range.weight() > 0)
        .filter(range -> range.weight() >= least && range.weight() < bound)
        .map(Range::locale)
        .toList();
  }

  /** The weight of {@code *}; 0 if it is absent. */
  private double weightOfAny() {
    return ranges.stream()
        .filter(Range::isAny)
        .mapToDouble(Range::weight)
        .findFirst()
        .orElse(0);
  }

  /** A language that only the asterisk matches. The default language takes precedence. */
  private Optional<String> anyOf(Set<String> acceptable, String defaultLanguage, double any) {
    List<String> others = acceptable.stream()
        .filter(tag -> weightOf(tag).orElse(any) >= any)
        .sorted()
        .toList();
    return others.contains(defaultLanguage)
        ? Optional.of(defaultLanguage)
        : others.stream().findFirst();
  }

  /** The weight of the longest range that is a prefix of a tag; empty if there is none. */
  private Optional<Double> weightOf(String tag) {
    return ranges.stream()
        .filter(range -> range.isPrefixOf(tag))
        .max(Comparator.comparingInt(range -> range.tag().length()))
        .map(Range::weight);
  }

  /** The language ranges. Preferences with the same text select the same languages. */
  @Override
  public String toString() {
    return ranges.toString();
  }

  /**
   * A language range of the header.
   *
   * @param tag the tag as received
   * @param locale null for the asterisk
   */
  private record Range(String tag, double weight, Locale locale) {

    static Optional<Range> parse(String text) {
      Matcher matcher = RANGE.matcher(text.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String tag = matcher.group(1);
      double weight = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
      if (tag.equals(ANY)) {
        return Optional.of(new Range(tag, weight, null));
      }
      try {
        return Optional.of(
            new Range(tag, weight, new Locale.Builder().setLanguageTag(tag).build()));
      } catch (IllformedLocaleException malformed) {
        return Optional.empty();
      }
    }

    boolean isAny() {
      return locale == null;
    }

    boolean isPrefixOf(String other) {
      return other.regionMatches(true, 0, tag, 0, tag.length())
          && (other.length() == tag.length() || other.charAt(tag.length()) == '-');
    }
  }

  /**
   * The key of a cached match. Preferences are compared by identity, because equal headers have the same
   * cached preference.
   */
  private record MatchKey(
      LanguagePreference reader, Set<String> available, String defaultLanguage) {}
}
