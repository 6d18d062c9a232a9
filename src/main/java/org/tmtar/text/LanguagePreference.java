package org.tmtar.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which languages a reader prefers, in its order.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110 §12.5.4</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4647">RFC 4647</a>
 */
public final class LanguagePreference {

  /** No preference: everything is read in its own language. */
  public static final LanguagePreference NONE = new LanguagePreference(List.of());

  private static final int LONGEST = 500;
  private static final int MOST_RANGES = 20;

  /** Ranges of at most eight subtags, with their weights; the parser of the JDK fails on some others. */
  private static final Pattern FORM = Pattern.compile("\\s*RANGE(\\s*,\\s*RANGE)*\\s*"
      .replace("RANGE", "([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,7}|\\*)(\\s*;\\s*q=[0-9.]{1,5})?"));

  /** Whoever takes any language is served best with the one it was written in. */
  private static final String ANY = "*";

  private final List<LanguageRange> ranges;

  private LanguagePreference(List<LanguageRange> ranges) {
    this.ranges = ranges;
  }

  /**
   * The preference of a request.
   *
   * @param acceptLanguage the header's value; one that cannot be read is no preference, as is null, and
   *     so is one that is longer than any that people need: matching costs much more than its length
   */
  public static LanguagePreference of(String acceptLanguage) {
    if (acceptLanguage == null
        || acceptLanguage.length() > LONGEST
        || !FORM.matcher(acceptLanguage).matches()) {
      return NONE;
    }
    try {
      return new LanguagePreference(LanguageRange.parse(acceptLanguage).stream()
          .filter(range -> range.getWeight() > 0 && !range.getRange().equals(ANY))
          .limit(MOST_RANGES)
          .toList());
    } catch (IllegalArgumentException unreadable) {
      return NONE;
    }
  }

  /**
   * The language to show: for each that is preferred, first along its chain ({@code de-CH}, {@code
   * de}), then one that is a kind of it ({@code de-AT} for {@code de}).
   *
   * @param available tags in canonical form
   * @return empty if none of them is preferred
   */
  public Optional<String> best(Collection<String> available) {
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    List<String> sorted = available.stream().sorted().toList();
    return ranges.stream()
        .map(range -> Optional.ofNullable(Locale.lookupTag(List.of(range), sorted))
            .or(() -> Locale.filterTags(List.of(range), sorted).stream().findFirst()))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(found -> sorted.stream().filter(found::equalsIgnoreCase).findFirst());
  }
}
