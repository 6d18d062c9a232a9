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
 * What a zone or an object says, by language. The row of the resource has the words in the default language in
 * columns, and the words in other languages as JSON in one column. The language may not be stated, as in rows
 * of earlier versions. The resource then has the words in one language only.
 */
public final class WordsByLanguage implements LocalizedTexts<Words> {

  /** The maximum total number of characters of the words of a resource in all languages. */
  public static final int MAX_CHARACTERS = 25_000;

  /** The key of words whose language is not stated. No language tag is empty. */
  private static final String UNSTATED = "";

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final TypeReference<TreeMap<String, Words>> STORED = new TypeReference<>() {};

  private final SortedMap<String, Words> texts;
  private String language;

  private WordsByLanguage(String language, SortedMap<String, Words> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * Reads the words of a row.
   *
   * @param language the default language; null if it is not stated
   * @param words the words in the default language
   * @param others the words in other languages as {@link #others} returns them; null if there are none
   */
  public static WordsByLanguage of(String language, Words words, String others) {
    SortedMap<String, Words> texts = new TreeMap<>();
    if (others != null) {
      texts.putAll(parse(others));
    }
    String tag = language == null ? UNSTATED : language;
    texts.put(tag, words);
    return new WordsByLanguage(tag, texts);
  }

  /**
   * Creates the words of a new resource. The top-level words of the request take precedence over its translation
   * into the same language.
   *
   * @param request the members of the request, with the required words
   * @param configured the default language of resources whose request has translations but no language
   * @param resource the resource for errors, for example {@code zone}
   * @throws InvalidRequestException if a tag is malformed, a language is incomplete, or the words exceed a limit
   */
  public static WordsByLanguage create(WordsRequest request, String configured, String resource) {
    WordsByLanguage words = new WordsByLanguage(UNSTATED, new TreeMap<>());
    words.apply(request, configured, resource);
    return words;
  }

  private static Map<String, Words> parse(String others) {
    try {
      return MAPPER.readValue(others, STORED);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A row has malformed translations", malformed);
    }
  }

  /** The default language; null if it is not stated. */
  public String statedLanguage() {
    return isStated() ? language : null;
  }

  /** The words in the default language. */
  public Words words() {
    return texts.get(language);
  }

  /** The words in other languages than the default as JSON; null if there are none. */
  public String others() {
    Map<String, Words> others = new TreeMap<>(texts);
    others.remove(language);
    try {
      return others.isEmpty() ? null : MAPPER.writeValueAsString(others);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The language in which a reader sees the words; null if it is not stated. */
  public String shownIn(LanguagePreference reader) {
    return isStated() ? reader.best(texts.keySet(), language) : null;
  }

  /** The words that a reader sees. */
  public Words shownTo(LanguagePreference reader) {
    return texts.get(isStated() ? shownIn(reader) : language);
  }

  /** The words in all languages for a response; null if the language is not stated. */
  public <R> Map<String, R> toResponse(Function<Words, R> conversion) {
    if (!isStated()) {
      return null;
    }
    Map<String, R> responses = new TreeMap<>();
    texts.forEach((tag, words) -> responses.put(tag, conversion.apply(words)));
    return responses;
  }

  /**
   * Applies the words of a request.
   *
   * @param request the members of the request
   * @param configured the default language of resources whose request has translations but no language
   * @param resource the resource for errors, for example {@code zone}
   * @throws InvalidRequestException if a tag is malformed, a new language is incomplete, the default language
   *     would have no words, or the words would exceed a limit
   */
  public void apply(WordsRequest request, String configured, String resource) {
    int before = characters();
    stateLanguage(request, configured);
    String requested = request.language().orElse(null);
    String textLanguage = isStated()
        ? TextChanges.languageOfTexts(this, requested, request.contentLanguage(), request.reader())
        : language;
    Words stored = text(textLanguage);
    if (request.translations().isPresent()) {
      mergeOrClear(request.translations().get());
    }
    if (requested != null) {
      TextChanges.setDefaultLanguage(
          this,
          LanguageTag.canonical(requested, "/language"),
          !request.words().name().isPresent() && !request.translations().isPresent());
    } else if (request.language().isPresent()) {
      unstateLanguage();
    }
    WordsChange flat = request.words().unlessUnchanged(stored);
    if (flat.isPresent()) {
      // Words whose language is no longer stated are the only ones.
      TextChanges.put(this, isStated() ? textLanguage : language, flat, "");
    }
    TextChanges.requireConsistent(this, requested != null, resource);
    TextChanges.requireBounded(
        characters(),
        before,
        MAX_CHARACTERS,
        request.translations().isPresent() ? TextChanges.TRANSLATIONS : "/description",
        resource);
  }

  /** States the language of words whose language is not stated, if the request states a language. */
  private void stateLanguage(WordsRequest request, String configured) {
    if (isStated()) {
      return;
    }
    if (request.language().orElse(null) != null) {
      relabel(LanguageTag.canonical(request.language().get(), "/language"));
    } else if (request.contentLanguage() != null) {
      relabel(LanguageTag.canonical(request.contentLanguage(), "/Content-Language"));
    } else if (request.translations().orElse(null) != null
        && !request.translations().get().isEmpty()) {
      relabel(configured);
    }
  }

  private void relabel(String tag) {
    TextChanges.setDefaultLanguage(this, tag, true);
  }

  private void unstateLanguage() {
    if (texts.size() > 1) {
      throw new InvalidRequestException(
          "/language", "must not be null while there are texts in other languages");
    }
    relabel(UNSTATED);
  }

  /**
   * Merges translations.
   *
   * @param changes null removes all languages but the default
   */
  private void mergeOrClear(Map<String, ? extends TextChange<Words>> changes) {
    if (changes == null) {
      texts.keySet().removeIf(tag -> !tag.equals(language));
    } else {
      TextChanges.merge(this, changes);
    }
  }

  private int characters() {
    return texts.values().stream().mapToInt(Words::characters).sum();
  }

  private boolean isStated() {
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
  public Words text(String tag) {
    return texts.get(tag);
  }

  @Override
  public void putText(String tag, Words words) {
    texts.put(tag, words);
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
   * The words of a request.
   *
   * @param words the top-level words
   * @param language the new default language; null if it is not stated
   * @param translations the words by language; null removes all languages but the default
   * @param contentLanguage the header {@code Content-Language}; null if it is absent
   * @param reader the language preference of the request
   */
  public record WordsRequest(
      WordsChange words,
      JsonNullable<String> language,
      JsonNullable<? extends Map<String, ? extends TextChange<Words>>> translations,
      String contentLanguage,
      LanguagePreference reader) {}
}
