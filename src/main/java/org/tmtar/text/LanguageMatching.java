package org.tmtar.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.LocaleMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Matches languages by the distances of CLDR, which know that a reader of {@code zh-TW} reads {@code
 * zh-Hant} and one of {@code de-AT} reads {@code de-CH}.
 *
 * @see <a href="https://www.unicode.org/reports/tr35/tr35.html#LanguageMatching">UTS #35, Language
 *     Matching</a>
 */
final class LanguageMatching {

  private static final int MAX_CACHED = 200;

  /** By the tags of the languages that are available. */
  private static final Cache<Set<String>, Matching> MATCHERS =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  private LanguageMatching() {}

  /**
   * The best match.
   *
   * @param desired the most preferred first
   * @param available tags in canonical form
   * @return empty if none is close enough
   */
  static Optional<String> best(List<Locale> desired, Set<String> available) {
    if (desired.isEmpty() || available.isEmpty()) {
      return Optional.empty();
    }
    String first = desired.get(0).toLanguageTag();
    if (available.contains(first)) {
      return Optional.of(first);
    }
    return MATCHERS.get(available, Matching::of).best(desired);
  }

  private record Matching(List<String> tags, LocaleMatcher matcher) {

    static Matching of(Set<String> available) {
      List<String> tags = available.stream().sorted().toList();
      LocaleMatcher matcher = LocaleMatcher.builder()
          .setSupportedLocales(tags.stream().map(Locale::forLanguageTag).toList())
          .setNoDefaultLocale()
          .build();
      return new Matching(tags, matcher);
    }

    Optional<String> best(List<Locale> desired) {
      int index = matcher.getBestLocaleResult(desired).getSupportedIndex();
      return index < 0 ? Optional.empty() : Optional.of(tags.get(index));
    }
  }
}
