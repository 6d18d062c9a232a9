package org.tmtar.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.WordsByLanguage.WordsRequest;

/** The words of a zone whose title is Gate. Its language is not stated. */
class WordsByLanguageTest {

  private static final JsonNullable<String> ABSENT = JsonNullable.undefined();

  private final WordsByLanguage words =
      WordsByLanguage.of(null, new Words("Gate", null, null), null);

  @Test
  void wordsWithoutALanguageAreShownToEveryReader() {
    assertThat(words.shownTo(LanguagePreference.of("uk")).name()).isEqualTo("Gate");
    assertThat(words.shownIn(LanguagePreference.of("uk"))).isNull();
    assertThat(words.toResponse(Words::name)).isNull();
    assertThat(words.others()).isNull();
  }

  @Test
  void descriptionAloneStatesNoLanguage() {
    apply(change(ABSENT, JsonNullable.of("Old")), ABSENT, null, null);

    assertThat(words.words().description()).isEqualTo("Old");
    assertThat(words.statedLanguage()).isNull();
  }

  @Test
  void statedLanguageIsThatOfTheExistingWords() {
    apply(change(ABSENT, ABSENT), JsonNullable.of("uk"), null, null);

    assertThat(words.toResponse(Words::name)).isEqualTo(Map.of("uk", "Gate"));
  }

  @Test
  void contentLanguageStatesTheLanguage() {
    apply(change(JsonNullable.of("Brama"), ABSENT), ABSENT, null, "pl");

    assertThat(words.toResponse(Words::name)).isEqualTo(Map.of("pl", "Brama"));
  }

  @Test
  void translationsStateTheConfiguredLanguage() {
    apply(
        change(ABSENT, ABSENT),
        ABSENT,
        Map.of("uk", change(JsonNullable.of("Brama"), ABSENT)),
        null);

    assertThat(words.toResponse(Words::name)).isEqualTo(Map.of("en", "Gate", "uk", "Brama"));
    assertThat(words.shownTo(LanguagePreference.of("uk")).name()).isEqualTo("Brama");
    assertThat(words.shownTo(LanguagePreference.of("fr")).name()).isEqualTo("Gate");
  }

  @Test
  void undeterminedIsALanguageLikeOthers() {
    translate("und", "Brama");
    assertThat(words.toResponse(Words::name)).isEqualTo(Map.of("en", "Gate", "und", "Brama"));

    apply(change(ABSENT, ABSENT), JsonNullable.of("und"), null, null);

    WordsByLanguage read =
        WordsByLanguage.of(words.statedLanguage(), words.words(), words.others());
    assertThat(read.statedLanguage()).isEqualTo("und");
    assertThat(read.toResponse(Words::name)).isEqualTo(Map.of("en", "Gate", "und", "Brama"));
  }

  @Test
  void topLevelWordsOfANewResourceTakePrecedenceOverTheirTranslation() {
    WordsByLanguage created = WordsByLanguage.create(
        new WordsRequest(
            change(JsonNullable.of("Gate"), ABSENT),
            ABSENT,
            JsonNullable.of(Map.of(
                "en", change(JsonNullable.of("Door"), JsonNullable.of("Old")),
                "uk", change(JsonNullable.of("Brama"), ABSENT))),
            null,
            LanguagePreference.of("uk")),
        "en",
        "zone");

    assertThat(created.toResponse(Words::name)).isEqualTo(Map.of("en", "Gate", "uk", "Brama"));
    assertThat(created.words().description()).isEqualTo("Old");
  }

  @Test
  void rowKeepsAllWords() {
    translate("uk", "Brama");
    WordsByLanguage read =
        WordsByLanguage.of(words.statedLanguage(), words.words(), words.others());

    assertThat(read.toResponse(text -> text)).isEqualTo(words.toResponse(text -> text));
    assertThat(words.others()).isEqualTo("{\"uk\":{\"name\":\"Brama\"}}");
  }

  @Test
  void topLevelWordsBelongToTheLanguageOfTheReader() {
    translate("uk", "Brama");
    words.apply(
        new WordsRequest(
            change(JsonNullable.of("Vorota"), ABSENT),
            ABSENT,
            JsonNullable.undefined(),
            null,
            LanguagePreference.of("uk")),
        "en",
        "zone");

    assertThat(words.toResponse(Words::name)).isEqualTo(Map.of("en", "Gate", "uk", "Vorota"));
  }

  @Test
  void languageThatTheRequestRemovesIsGone() {
    translate("uk", "Brama");
    translate("uk", null);

    assertThat(words.toResponse(Words::name)).isEqualTo(Map.of("en", "Gate"));
    assertThatThrownBy(() -> translate("en", null))
        .isInstanceOf(InvalidRequestException.class)
        .satisfies(refused -> assertThat(((InvalidRequestException) refused).errors())
            .extracting(error -> error.pointer())
            .containsExactly("/translations/en"));
  }

  @Test
  void nullClearsTranslationsAndThenTheLanguage() {
    translate("uk", "Brama");
    assertThatThrownBy(() -> apply(change(ABSENT, ABSENT), JsonNullable.of(null), null, null))
        .isInstanceOf(InvalidRequestException.class);

    words.apply(
        new WordsRequest(
            change(ABSENT, ABSENT),
            JsonNullable.of(null),
            JsonNullable.of(null),
            null,
            LanguagePreference.NONE),
        "en",
        "zone");

    assertThat(words.statedLanguage()).isNull();
    assertThat(words.words().name()).isEqualTo("Gate");
    assertThat(words.others()).isNull();
  }

  @Test
  void wordsChangeWhileTheirLanguageIsCleared() {
    apply(change(ABSENT, ABSENT), JsonNullable.of("uk"), null, null);

    apply(
        change(JsonNullable.of("Gate"), JsonNullable.of("Old")), JsonNullable.of(null), null, "uk");

    assertThat(words.statedLanguage()).isNull();
    assertThat(words.words().description()).isEqualTo("Old");
    assertThat(words.others()).isNull();
  }

  @Test
  void newLanguageRequiresATitle() {
    assertThatThrownBy(() -> apply(
            change(ABSENT, ABSENT),
            ABSENT,
            Map.of("uk", change(ABSENT, JsonNullable.of("Old"))),
            null))
        .isInstanceOf(InvalidRequestException.class)
        .satisfies(refused -> assertThat(((InvalidRequestException) refused).errors())
            .extracting(error -> error.pointer())
            .containsExactly("/translations/uk/title"));
  }

  @Test
  void wordsHaveACommonLimit() {
    String[] tags = {"uk", "de", "fr", "it", "es"};
    Map<String, WordsChange> large = Arrays.stream(tags)
        .collect(Collectors.toMap(
            tag -> tag, tag -> change(JsonNullable.of("x"), JsonNullable.of("d".repeat(5000)))));

    assertThatThrownBy(() -> apply(change(ABSENT, ABSENT), ABSENT, large, null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("25000");
  }

  @Test
  void languagesAreLimited() {
    Map<String, WordsChange> many = IntStream.range(0, 50)
        .boxed()
        .collect(Collectors.toMap(i -> "x-l" + i, i -> change(JsonNullable.of("x"), ABSENT)));

    assertThatThrownBy(() -> apply(change(ABSENT, ABSENT), ABSENT, many, null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("50 languages");
  }

  private void translate(String tag, String title) {
    Map<String, WordsChange> changes = new HashMap<>();
    changes.put(tag, title == null ? null : change(JsonNullable.of(title), ABSENT));
    apply(change(ABSENT, ABSENT), ABSENT, changes, null);
  }

  private static WordsChange change(JsonNullable<String> title, JsonNullable<String> description) {
    return new WordsChange("title", title, description, ABSENT);
  }

  private void apply(
      WordsChange flat,
      JsonNullable<String> language,
      Map<String, WordsChange> translations,
      String contentLanguage) {
    words.apply(
        new WordsRequest(
            flat,
            language,
            translations == null ? JsonNullable.undefined() : JsonNullable.of(translations),
            contentLanguage,
            LanguagePreference.NONE),
        "en",
        "zone");
  }
}
