package org.tmtar.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tmtar.testing.Api;
import org.tmtar.testing.ApiResponse;
import org.tmtar.testing.Events;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.Locations;
import org.tmtar.testing.Users;

/** Events in several languages. */
@IntegrationTest
class LanguageIT {

  private final Events events;
  private final long city;
  private final Api editor;

  LanguageIT(Users users, Events events, Locations locations) {
    this.events = events;
    this.city = locations.createUnder(Locations.ROOT);
    this.editor = users.administratorOf(city).api();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uk | uk",
        "uk-UA | uk",
        "de-CH-1996 | de",
        "pt | pt-BR",
        "pt-PT, en;q=0.5 | pt-BR",
        "fr | en",
        "fr, uk;q=0.8 | uk",
        "uk;q=0 | en",
        "* | en",
        "EN-us | en",
        "not a header! | en",
        "de;q=0.1, uk;q=0.9 | uk",
        "- | en",
        "en,- | en",
        "not a tag, uk | uk",
        "uk;q=, de | de",
        "de , uk | de"
      })
  void textsAreInTheBestMatchingLanguage(String preferred, String shown) {
    long event = events
        .news(city)
        .titled("en")
        .in("en")
        .translated("uk", "uk")
        .translated("de", "de")
        .translated("PT-br", "pt-BR")
        .create();

    ApiResponse read = reading(preferred).get("/api/events/" + event).expect(200);

    assertThat(read.text("title")).isEqualTo(shown);
    assertThat(read.header("Content-Language")).contains(shown);
    assertThat(read.headers("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
    assertThat(read.text("language")).isEqualTo("en");
    assertThat(read.json().path("translations").properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactlyInAnyOrder("en", "uk", "de", "pt-BR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-TW | zh-Hant",
        "zh-HK | zh-Hant",
        "zh-CN | zh-Hans",
        "zh-TW,zh;q=0.9 | zh-Hant",
        "sr-RS | sr-Latn",
        "de-AT | de-CH",
        "es-MX | es-419",
        "pt-PT | pt-BR",
        "nn | nb",
        "no | nb"
      })
  void textsAreInARelatedLanguage(String preferred, String shown) {
    Events.Draft draft = events.news(city).titled("en").in("en");
    for (String language :
        List.of("zh-Hans", "zh-Hant", "sr-Latn", "de-CH", "es-419", "pt-BR", "nb")) {
      draft = draft.translated(language, language);
    }
    long event = draft.create();

    assertThat(reading(preferred).get("/api/events/" + event).expect(200).text("title"))
        .isEqualTo(shown);
  }

  @Test
  void responsesWithTextsVaryByLanguageAndOthersDoNot() {
    String title = "Concert";
    events.news(city).titled(title).create();

    for (String path : List.of("news/1", "sales/1", "feed", "all/1", "all/search/" + title)) {
      assertThat(reading("uk").get("/api/events/" + path).expect(200).headers("Vary"))
          .as(path)
          .contains("Accept-Language");
    }
    for (String path :
        List.of("events/all/count", "locations/" + city, "files/", "users/profile")) {
      assertThat(reading("uk").get("/api/" + path).expect(200).headers("Vary"))
          .as(path)
          .doesNotContain("Accept-Language");
    }
  }

  @Test
  void overlongPreferenceIsIgnored() {
    long event = events.news(city).translated("uk", "Прогулянка").create();

    for (String unkind : List.of("uk" + "-b".repeat(4000), "uk," + "aa,".repeat(5000) + "uk")) {
      assertThat(reading(unkind).get("/api/events/" + event).expect(200).header("Content-Language"))
          .contains("en");
    }
  }

  @Test
  void flatTextsOfAnUpdateOfTheLanguageAreInTheNewLanguage() {
    long event = events.news(city).titled("Walk").translated("de", "Gang").create();

    ApiResponse changed = editor
        .put("/api/events/" + event, "{\"language\":\"de\",\"title\":\"Großer Gang\"}")
        .expect(200);

    assertThat(changed.text("language")).isEqualTo("de");
    assertThat(changed.json().at("/translations/de/title").asText()).isEqualTo("Großer Gang");
    assertThat(changed.json().at("/translations/en/title").asText()).isEqualTo("Walk");
  }

  @Test
  void wrongLanguageIsCorrectedByAnUpdateOfTheLanguage() {
    long event = events.news(city).titled("Прогулянка").create();

    ApiResponse changed =
        editor.put("/api/events/" + event, "{\"language\":\"uk\"}").expect(200);

    assertThat(changed.json().path("translations").has("en")).isFalse();
    assertThat(changed.json().at("/translations/uk/title").asText()).isEqualTo("Прогулянка");
    assertThat(read(event)).isEqualTo(changed.json());
  }

  @Test
  void textsMovedToAnotherLanguageAreKept() {
    long event = events.news(city).titled("Прогулянка").create();

    ApiResponse changed = editor.put("/api/events/" + event, """
            {"language": "uk", "translations": {"en": null,
              "uk": {"title": "Прогулянка", "short_description": "in short"}}}""").expect(200);

    assertThat(read(event)).isEqualTo(changed.json());
  }

  @Test
  void textsThatLanguagesExchangeOrShareAreKept() {
    long event = events.news(city).titled("Taxi").translated("de", "Gang").create();
    String path = "/api/events/" + event;
    String text =
        "\"%s\": {\"title\": \"%s\", \"short_description\": \"s\", \"description\": null}";
    String exchanged = text.formatted("en", "Gang") + "," + text.formatted("de", "Taxi");
    String common = text.formatted("en", "Taxi") + "," + text.formatted("de", "Taxi");

    for (String texts : List.of(common, exchanged, common)) {
      ApiResponse changed =
          editor.put(path, "{\"translations\": {" + texts + "}}").expect(200);

      assertThat(changed.json().path("translations").toString())
          .isEqualToIgnoringWhitespace("{" + texts.replaceAll("(.*),(\"de.*)", "$2,$1") + "}");
      assertThat(read(event)).isEqualTo(changed.json());
    }
  }

  @Test
  void wrongLanguageIsCorrectedTogetherWithOneText() {
    long event = events.news(city).titled("Прогулянка").create();

    ApiResponse changed = editor
        .put("/api/events/" + event, "{\"language\":\"uk\",\"title\":\"Велика прогулянка\"}")
        .expect(200);

    assertThat(changed.text("title")).isEqualTo("Велика прогулянка");
    assertThat(changed.text("short_description")).isEqualTo("in short");
    assertThat(changed.json().path("translations").properties()).hasSize(1);
    assertThat(read(event)).isEqualTo(changed.json());
  }

  @Test
  void descriptionMayBeAmongTheTranslationsOfTheOwnLanguage() {
    ApiResponse created = editor
        .post(
            "/api/events/",
            events
                .news(city)
                .titled("Walk")
                .json()
                .replaceFirst(
                    "}$",
                    ",\"translations\":{\"en\":{\"title\":\"Walk\",\"short_description\":\"in short\","
                        + "\"description\":\"Bring a phone\"}}}"))
        .expect(201);

    assertThat(created.text("description")).isEqualTo("Bring a phone");
  }

  @Test
  void listStatesAllLanguagesOfItsTexts() {
    events.news(city).in("uk").create();
    events.news(city).in("de").create();

    assertThat(reading("fr").get("/api/events/all/1").expect(200).header("Content-Language"))
        .contains("de, uk");
  }

  @Test
  void flatTextsAreUpdatedInTheLanguageInWhichTheyWereRead() {
    long event = events.news(city).titled("Walk").translated("uk", "Прогулянка").create();

    ApiResponse changed = reading("uk")
        .put("/api/events/" + event, "{\"title\":\"Велика прогулянка\"}")
        .expect(200);

    assertThat(changed.text("title")).isEqualTo("Велика прогулянка");
    assertThat(reading("en").get("/api/events/" + event).text("title")).isEqualTo("Walk");
  }

  @Test
  void contentLanguageSelectsTheLanguageOfFlatTexts() {
    long event = events.news(city).titled("Walk").create();
    Api french = editor.withHeader("Content-Language", "fr");

    french
        .put("/api/events/" + event, "{\"title\":\"Promenade\"}")
        .expectInvalid("/short_description");
    french
        .put("/api/events/" + event, "{\"title\":\"Promenade\",\"short_description\":\"bref\"}")
        .expect(200);

    assertThat(reading("fr").get("/api/events/" + event).text("title")).isEqualTo("Promenade");
    assertThat(editor.get("/api/events/" + event).text("title")).isEqualTo("Walk");
  }

  @Test
  void translationsAreAddedChangedAndRemovedOneByOne() {
    long event = events
        .news(city)
        .translated("uk", "Прогулянка")
        .translated("de", "Gang")
        .create();

    ApiResponse changed = editor
        .put(
            "/api/events/" + event,
            "{\"translations\":{\"de\":null,\"uk\":{\"description\":\"довго\"},"
                + "\"fr\":{\"title\":\"Promenade\",\"short_description\":\"bref\"}}}")
        .expect(200);

    assertThat(changed.json().path("translations").has("de")).isFalse();
    assertThat(changed.json().at("/translations/uk/title").asText()).isEqualTo("Прогулянка");
    assertThat(changed.json().at("/translations/uk/description").asText()).isEqualTo("довго");
    assertThat(changed.json().at("/translations/fr/title").asText()).isEqualTo("Promenade");
    assertThat(editor.get("/api/events/" + event).expect(200).json()).isEqualTo(changed.json());
    editor
        .put("/api/events/" + event, "{\"translations\":{\"ES\":{\"title\":\"Paseo\"}}}")
        .expectInvalid("/translations/ES/short_description");
    editor
        .put("/api/events/" + event, "{\"translations\":{\"uk\":{\"title\":\"\"}}}")
        .expectInvalid("/translations/uk/title");
  }

  @Test
  void ownLanguageIsKeptUntilAnotherReplacesIt() {
    long event = events.news(city).translated("uk", "Прогулянка").create();

    editor
        .put("/api/events/" + event, "{\"translations\":{\"en\":null}}")
        .expectInvalid("/translations/en");
    editor
        .put("/api/events/" + event, "{\"language\":\"fr\",\"translations\":{}}")
        .expectInvalid("/language");
    ApiResponse changed = editor
        .put("/api/events/" + event, "{\"language\":\"UK\",\"translations\":{\"en\":null}}")
        .expect(200);

    assertThat(changed.text("language")).isEqualTo("uk");
    assertThat(changed.text("title")).isEqualTo("Прогулянка");
  }

  private JsonNode read(long event) {
    return editor.get("/api/events/" + event).expect(200).json();
  }

  private Api reading(String languages) {
    return editor.withHeader("Accept-Language", languages);
  }
}
