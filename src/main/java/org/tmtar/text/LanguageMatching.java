package org.tmtar.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.LocaleMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Matches languages by the language distances of CLDR. For example, {@code zh-TW} matches {@code zh-Hant},
 * and {@code de-AT} matches {@code de-CH}.
 *
 * @see <a href="https://www.unicode.org/reports/tr35/tr35.html#LanguageMatching">UTS #35, Language
 *     Matching</a>
 */
final class LanguageMatching {

  private static final Logger LOG = Logger.getLogger(LanguageMatching.class.getName());

  private static final int MAX_CACHED = 200;

  /** The matchers by the tags of the available languages. */
  private static final Cache<Set<String>, Matching> MATCHERS =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();

  private LanguageMatching() {}

  /** Loads the data of CLDR, which the first match would load otherwise. */
  static void load() {
    Matching.of(Set.of("de-CH", "zh-Hant"))
        .best(List.of(Locale.forLanguageTag("zh-TW"), Locale.forLanguageTag("de-AT")));
    LOG.fine("Language data loaded");
  }

  /**
   * The best match.
   *
   * @param desired the desired languages, the most preferred first
   * @param available the available languages as tags in canonical form
   * @return the tag of the best match; empty if no language is close enough
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
