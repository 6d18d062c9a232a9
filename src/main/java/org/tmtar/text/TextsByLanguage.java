package org.tmtar.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.problem.InvalidRequestException;

/**
 * The texts of a zone or an object by language. The row of the resource has the texts in the default language in
 * columns, and the texts in other languages as JSON in one column. Rows of earlier versions state no language.
 * A resource without a stated language has texts in one language only.
 */
public final class TextsByLanguage implements LocalizedTexts<LocalizedText> {

  /** The maximum total number of characters of the texts of a resource in all languages. */
  public static final int MAX_CHARACTERS = 25_000;

  /** The key of texts whose language is not stated. No language tag is empty. */
  private static final String UNSTATED = "";

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final TypeReference<TreeMap<String, LocalizedText>> STORED =
      new TypeReference<>() {};

  private final SortedMap<String, LocalizedText> texts;
  private String language;

  private TextsByLanguage(String language, SortedMap<String, LocalizedText> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * Reads the texts of a row.
   *
   * @param language the default language; null if it is not stated
   * @param text the texts in the default language
   * @param others the texts in other languages as {@link #others} returns them; null if there are none
   */
  public static TextsByLanguage of(String language, LocalizedText text, String others) {
    SortedMap<String, LocalizedText> texts = new TreeMap<>();
    if (others != null) {
      texts.putAll(parse(others));
    }
    String tag = language == null ? UNSTATED : language;
    texts.put(tag, text);
    return new TextsByLanguage(tag, texts);
  }

  /**
   * Creates the texts of a new resource. The top-level texts of the request take precedence over its translation
   * into the same language.
   *
   * @param request the members of the request, with the required texts
   * @param configured the default language of a resource whose request has translations but no language
   * @param resource the resource for errors, for example {@code zone}
   * @throws InvalidRequestException if a tag is malformed, a language is incomplete, or the texts exceed a limit
   */
  public static TextsByLanguage create(TextsRequest request, String configured, String resource) {
    TextsByLanguage texts = new TextsByLanguage(UNSTATED, new TreeMap<>());
    texts.apply(request, configured, resource);
    return texts;
  }

  private static Map<String, LocalizedText> parse(String others) {
    try {
      return MAPPER.readValue(others, STORED);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A row has malformed translations", malformed);
    }
  }

  /** The default language; null if it is not stated. */
  public String statedLanguage() {
    return isLanguageStated() ? language : null;
  }

  /** The texts in the default language. */
  public LocalizedText defaultText() {
    return texts.get(language);
  }

  /** The texts in other languages than the default as JSON; null if there are none. */
  public String others() {
    Map<String, LocalizedText> others = new TreeMap<>(texts);
    others.remove(language);
    try {
      return others.isEmpty() ? null : MAPPER.writeValueAsString(others);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The language of the texts that a reader sees; null if it is not stated. */
  public String shownIn(LanguagePreference reader) {
    return isLanguageStated() ? reader.best(texts.keySet(), language) : null;
  }

  /** The texts that a reader sees. */
  public LocalizedText shownTo(LanguagePreference reader) {
    return texts.get(isLanguageStated() ? shownIn(reader) : language);
  }

  /** The texts in all languages for a response; null if the language is not stated. */
  public <R> Map<String, R> toResponse(Function<LocalizedText, R> conversion) {
    if (!isLanguageStated()) {
      return null;
    }
    Map<String, R> responses = new TreeMap<>();
    texts.forEach((tag, text) -> responses.put(tag, conversion.apply(text)));
    return responses;
  }

  /**
   * Applies the texts of a request.
   *
   * @param configured the default language of a resource whose request has translations but no language
   * @param resource the resource for errors, for example {@code zone}
   * @throws InvalidRequestException if a tag is malformed, a new language is incomplete, the default language
   *     would have no texts, or the texts would exceed a limit
   */
  public void apply(TextsRequest request, String configured, String resource) {
    int before = characters();
    stateLanguage(request, configured);
    String requested = request.language().orElse(null);
    String textLanguage = isLanguageStated()
        ? TextChanges.languageOfTexts(this, requested, request.contentLanguage(), request.reader())
        : language;
    LocalizedText stored = text(textLanguage);
    if (request.translations().isPresent()) {
      mergeOrClear(request.translations().get());
    }
    if (requested != null) {
      TextChanges.setDefaultLanguage(
          this,
          LanguageTag.canonical(requested, "/language"),
          !request.text().name().isPresent() && !request.translations().isPresent());
    } else if (request.language().isPresent()) {
      clearLanguage();
    }
    LocalizedTextChange topLevel = request.text().unlessUnchanged(stored);
    if (topLevel.isPresent()) {
      // Texts whose language is no longer stated are the only ones.
      TextChanges.put(this, isLanguageStated() ? textLanguage : language, topLevel, "");
    }
    TextChanges.requireConsistent(this, requested != null, resource);
    TextChanges.requireBounded(
        characters(),
        before,
        MAX_CHARACTERS,
        request.translations().isPresent() ? TextChanges.TRANSLATIONS : "/description",
        resource);
  }

  /** Sets the language of texts whose language is not stated, if the request states a language. */
  private void stateLanguage(TextsRequest request, String configured) {
    if (isLanguageStated()) {
      return;
    }
    if (request.language().orElse(null) != null) {
      changeTag(LanguageTag.canonical(request.language().get(), "/language"));
    } else if (request.contentLanguage() != null) {
      changeTag(LanguageTag.canonical(request.contentLanguage(), "/Content-Language"));
    } else if (request.translations().orElse(null) != null
        && !request.translations().get().isEmpty()) {
      changeTag(configured);
    }
  }

  /** Changes the tag of the texts in the default language. */
  private void changeTag(String tag) {
    TextChanges.setDefaultLanguage(this, tag, true);
  }

  private void clearLanguage() {
    if (texts.size() > 1) {
      throw new InvalidRequestException(
          "/language", "must not be null while there are texts in other languages");
    }
    changeTag(UNSTATED);
  }

  /**
   * Merges translations.
   *
   * @param changes null removes all languages but the default
   */
  private void mergeOrClear(Map<String, ? extends TextChange<LocalizedText>> changes) {
    if (changes == null) {
      texts.keySet().removeIf(tag -> !tag.equals(language));
    } else {
      TextChanges.merge(this, changes);
    }
  }

  private int characters() {
    return texts.values().stream().mapToInt(LocalizedText::characters).sum();
  }

  private boolean isLanguageStated() {
    return !language.equals(UNSTATED);
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public Set<String> languages() {
    return Set.copyOf(texts.keySet());
  }

  @Override
  public LocalizedText text(String tag) {
    return texts.get(tag);
  }

  @Override
  public void putText(String tag, LocalizedText text) {
    texts.put(tag, text);
  }

  @Override
  public void removeText(String tag) {
    texts.remove(tag);
  }

  @Override
  public void setDefaultLanguage(String tag) {
    language = tag;
  }

  /**
   * The texts of a request.
   *
   * @param text the top-level texts
   * @param language the new default language; null if it is not stated
   * @param translations the texts by language; null removes all languages but the default
   * @param contentLanguage the header {@code Content-Language}; null if it is absent
   * @param reader the language preference of the request
   */
  public record TextsRequest(
      LocalizedTextChange text,
      JsonNullable<String> language,
      JsonNullable<? extends Map<String, ? extends TextChange<LocalizedText>>> translations,
      String contentLanguage,
      LanguagePreference reader) {

    /**
     * The texts of a request that creates a resource.
     *
     * @param language the default language; null if it is not stated
     * @param translations the texts by language; null for none
     */
    public static TextsRequest ofCreation(
        LocalizedTextChange text,
        String language,
        Map<String, ? extends TextChange<LocalizedText>> translations,
        LanguagePreference reader) {
      return new TextsRequest(
          text,
          language == null ? JsonNullable.undefined() : JsonNullable.of(language),
          translations == null ? JsonNullable.undefined() : JsonNullable.of(translations),
          null,
          reader);
    }
  }
}
