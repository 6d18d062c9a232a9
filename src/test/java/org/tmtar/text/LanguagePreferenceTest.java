package org.tmtar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagePreferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the script of a region
        "zh-TW | en zh-Hans zh-Hant | zh-Hant",
        "zh-HK | en zh-Hans zh-Hant | zh-Hant",
        "zh-MO | en zh-Hans zh-Hant | zh-Hant",
        "zh-CN | en zh-Hans zh-Hant | zh-Hans",
        "zh-SG | en zh-Hans zh-Hant | zh-Hans",
        "zh | en zh-Hans zh-Hant | zh-Hans",
        "zh-TW,zh;q=0.9 | en zh-Hans zh-Hant | zh-Hant",
        "zh-HK | en zh-CN zh-TW | zh-TW",
        "sr-RS | en sr-Latn | sr-Latn",
        "sr-RS | en sr-Cyrl sr-Latn | sr-Cyrl",
        "sr-ME | en sr sr-Latn | sr-Latn",
        // the nearest region
        "de-AT | en de-CH | de-CH",
        "de-AT | en de de-CH | de",
        "de-CH-1996 | en de | de",
        "es-MX | en es-419 | es-419",
        "es-MX | en es es-419 | es-419",
        "es-ES | en es es-MX | es",
        "pt-PT | en pt-BR | pt-BR",
        "pt-AO | en pt-BR pt-PT | pt-PT",
        "en-GB | uk en-AU en-US | en-AU",
        // related languages
        "nn | en nb | nb",
        "nn | en no | no",
        "no | en nb | nb",
        "nb | en no | no",
        "nn-NO,nb;q=0.9,en;q=0.8 | en nb | nb",
        "gsw | en de | de",
        "iw | en he | he",
        // unrelated languages
        "uk | en ru | en",
        "fr | en uk | en",
        "und | en uk | en",
        // order and weight
        "pt-PT,pt;q=0.9,en;q=0.8 | en pt-BR | pt-BR",
        "de;q=0.1, uk;q=0.9 | en de uk | uk",
        "fr, uk;q=0.8 | en uk | uk",
        "uk;q=1.000, de | en de uk | uk",
        // a weight of zero excludes a language
        "uk;q=0 | en uk | en",
        "de-CH, de;q=0 | en de de-AT | en",
        "de;q=0, de-AT | en de de-AT | de-AT",
        "en;q=0, * | en uk | uk",
        "de, *;q=0 | en uk | en",
        // any language
        "* | en uk | en",
        "fr, *;q=0.5, uk;q=0.1 | en uk | en",
        "uk;q=0.5, * | en uk | en",
        "uk, *;q=0.5 | en uk | uk",
        // malformed headers
        "not a header! | en uk | en",
        "uk;q=x | en uk | en",
        "uk;q=2 | en uk | en",
        "uk;q=-1 | en uk | en",
        "toolongsubtag, en_US, -, de-, uk | en uk | uk",
        ", ,uk, | en uk | uk",
        "uk;q=, de | en de uk | de",
        "x-private | en x-private | x-private",
        "en | uk x-private en-GB | en-GB"
      })
  void bestMatchingLanguageIsSelected(String header, String available, String shown) {
    Set<String> languages = Set.of(available.split(" ", -1));
    String own = available.split(" ", -1)[0];

    assertThat(LanguagePreference.of(header).best(languages, own)).isEqualTo(shown);
    assertThat(LanguagePreference.of(header).best(languages, own)).as("again").isEqualTo(shown);
  }

  @Test
  void onlyAvailableLanguageIsSelected() {
    assertThat(LanguagePreference.of("uk, en;q=0").best(Set.of("en"), "en")).isEqualTo("en");
  }

  @Test
  void defaultLanguageIsSelectedWithoutAPreference() {
    for (String header : new String[] {null, "", "uk,".repeat(300)}) {
      assertThat(LanguagePreference.of(header).best(Set.of("en", "uk"), "en")).isEqualTo("en");
    }
  }

  @Test
  void languageAddedLaterIsMatched() {
    Set<String> languages = new java.util.HashSet<>(Set.of("en", "de"));
    LanguagePreference reader = LanguagePreference.of("uk,de;q=0.5");
    assertThat(reader.best(languages, "en")).isEqualTo("de");

    languages.add("uk");

    assertThat(reader.best(languages, "en")).isEqualTo("uk");
  }
}
