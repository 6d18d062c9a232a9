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
import org.tmtar.text.TextsByLanguage.TextsRequest;

/** The texts of a zone whose title is Gate. Its language is not stated. */
class TextsByLanguageTest {

  private static final JsonNullable<String> ABSENT = JsonNullable.undefined();

  private final TextsByLanguage texts =
      TextsByLanguage.of(null, new LocalizedText("Gate", null, null), null);

  @Test
  void textsWithoutALanguageAreShownToEveryReader() {
    assertThat(texts.shownTo(LanguagePreference.of("uk")).name()).isEqualTo("Gate");
    assertThat(texts.shownIn(LanguagePreference.of("uk"))).isNull();
    assertThat(texts.toResponse(LocalizedText::name)).isNull();
    assertThat(texts.others()).isNull();
  }

  @Test
  void descriptionAloneStatesNoLanguage() {
    apply(change(ABSENT, JsonNullable.of("Old")), ABSENT, null, null);

    assertThat(texts.defaultText().description()).isEqualTo("Old");
    assertThat(texts.statedLanguage()).isNull();
  }

  @Test
  void statedLanguageIsThatOfTheExistingTexts() {
    apply(change(ABSENT, ABSENT), JsonNullable.of("uk"), null, null);

    assertThat(texts.toResponse(LocalizedText::name)).isEqualTo(Map.of("uk", "Gate"));
  }

  @Test
  void contentLanguageStatesTheLanguage() {
    apply(change(JsonNullable.of("Brama"), ABSENT), ABSENT, null, "pl");

    assertThat(texts.toResponse(LocalizedText::name)).isEqualTo(Map.of("pl", "Brama"));
  }

  @Test
  void translationsStateTheConfiguredLanguage() {
    apply(
        change(ABSENT, ABSENT),
        ABSENT,
        Map.of("uk", change(JsonNullable.of("Brama"), ABSENT)),
        null);

    assertThat(texts.toResponse(LocalizedText::name))
        .isEqualTo(Map.of("en", "Gate", "uk", "Brama"));
    assertThat(texts.shownTo(LanguagePreference.of("uk")).name()).isEqualTo("Brama");
    assertThat(texts.shownTo(LanguagePreference.of("fr")).name()).isEqualTo("Gate");
  }

  @Test
  void undeterminedIsALanguageLikeOthers() {
    translate("und", "Brama");
    assertThat(texts.toResponse(LocalizedText::name))
        .isEqualTo(Map.of("en", "Gate", "und", "Brama"));

    apply(change(ABSENT, ABSENT), JsonNullable.of("und"), null, null);

    TextsByLanguage read =
        TextsByLanguage.of(texts.statedLanguage(), texts.defaultText(), texts.others());
    assertThat(read.statedLanguage()).isEqualTo("und");
    assertThat(read.toResponse(LocalizedText::name))
        .isEqualTo(Map.of("en", "Gate", "und", "Brama"));
  }

  @Test
  void topLevelTextsOfANewResourceTakePrecedenceOverTheirTranslation() {
    TextsByLanguage created = TextsByLanguage.create(
        new TextsRequest(
            change(JsonNullable.of("Gate"), ABSENT),
            ABSENT,
            JsonNullable.of(Map.of(
                "en", change(JsonNullable.of("Door"), JsonNullable.of("Old")),
                "uk", change(JsonNullable.of("Brama"), ABSENT))),
            null,
            LanguagePreference.of("uk")),
        "en",
        "zone");

    assertThat(created.toResponse(LocalizedText::name))
        .isEqualTo(Map.of("en", "Gate", "uk", "Brama"));
    assertThat(created.defaultText().description()).isEqualTo("Old");
  }

  @Test
  void rowKeepsAllTexts() {
    translate("uk", "Brama");
    TextsByLanguage read =
        TextsByLanguage.of(texts.statedLanguage(), texts.defaultText(), texts.others());

    assertThat(read.toResponse(text -> text)).isEqualTo(texts.toResponse(text -> text));
    assertThat(texts.others()).isEqualTo("{\"uk\":{\"name\":\"Brama\"}}");
  }

  @Test
  void topLevelTextsBelongToTheLanguageOfTheReader() {
    translate("uk", "Brama");
    texts.apply(
        new TextsRequest(
            change(JsonNullable.of("Vorota"), ABSENT),
            ABSENT,
            JsonNullable.undefined(),
            null,
            LanguagePreference.of("uk")),
        "en",
        "zone");

    assertThat(texts.toResponse(LocalizedText::name))
        .isEqualTo(Map.of("en", "Gate", "uk", "Vorota"));
  }

  @Test
  void languageThatTheRequestRemovesIsGone() {
    translate("uk", "Brama");
    translate("uk", null);

    assertThat(texts.toResponse(LocalizedText::name)).isEqualTo(Map.of("en", "Gate"));
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

    texts.apply(
        new TextsRequest(
            change(ABSENT, ABSENT),
            JsonNullable.of(null),
            JsonNullable.of(null),
            null,
            LanguagePreference.NONE),
        "en",
        "zone");

    assertThat(texts.statedLanguage()).isNull();
    assertThat(texts.defaultText().name()).isEqualTo("Gate");
    assertThat(texts.others()).isNull();
  }

  @Test
  void textsChangeWhileTheirLanguageIsCleared() {
    apply(change(ABSENT, ABSENT), JsonNullable.of("uk"), null, null);

    apply(
        change(JsonNullable.of("Gate"), JsonNullable.of("Old")), JsonNullable.of(null), null, "uk");

    assertThat(texts.statedLanguage()).isNull();
    assertThat(texts.defaultText().description()).isEqualTo("Old");
    assertThat(texts.others()).isNull();
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
  void textsHaveACommonLimit() {
    String[] tags = {"uk", "de", "fr", "it", "es"};
    Map<String, LocalizedTextChange> large = Arrays.stream(tags)
        .collect(Collectors.toMap(
            tag -> tag, tag -> change(JsonNullable.of("x"), JsonNullable.of("d".repeat(5000)))));

    assertThatThrownBy(() -> apply(change(ABSENT, ABSENT), ABSENT, large, null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("25000");
  }

  @Test
  void languagesAreLimited() {
    Map<String, LocalizedTextChange> many = IntStream.range(0, 50)
        .boxed()
        .collect(Collectors.toMap(i -> "x-l" + i, i -> change(JsonNullable.of("x"), ABSENT)));

    assertThatThrownBy(() -> apply(change(ABSENT, ABSENT), ABSENT, many, null))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("50 languages");
  }

  private void translate(String tag, String title) {
    Map<String, LocalizedTextChange> changes = new HashMap<>();
    changes.put(tag, title == null ? null : change(JsonNullable.of(title), ABSENT));
    apply(change(ABSENT, ABSENT), ABSENT, changes, null);
  }

  private static LocalizedTextChange change(
      JsonNullable<String> title, JsonNullable<String> description) {
    return new LocalizedTextChange("title", title, description, ABSENT);
  }

  private void apply(
      LocalizedTextChange topLevel,
      JsonNullable<String> language,
      Map<String, LocalizedTextChange> translations,
      String contentLanguage) {
    texts.apply(
        new TextsRequest(
            topLevel,
            language,
            translations == null ? JsonNullable.undefined() : JsonNullable.of(translations),
            contentLanguage,
            LanguagePreference.NONE),
        "en",
        "zone");
  }
}
