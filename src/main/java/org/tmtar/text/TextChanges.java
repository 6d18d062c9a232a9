package org.tmtar.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.problem.InvalidRequestException;

/** Applies requests to the texts of a resource. The rules are the same for all resources with texts. */
public final class TextChanges {

  /** The maximum number of languages of a resource. */
  public static final int MAX_LANGUAGES = 50;

  /** The member of requests with texts by language. */
  public static final String TRANSLATIONS = "/translations";

  private TextChanges() {}

  /**
   * Merges texts by language (RFC 7396): an absent language keeps its texts, null removes them.
   *
   * @throws InvalidRequestException if a tag is malformed or repeated, or a new language is incomplete
   */
  public static <T> void merge(
      LocalizedTexts<T> texts, Map<String, ? extends TextChange<T>> changes) {
    Set<String> tags = new HashSet<>();
    changes.forEach((given, change) -> {
      String tag = LanguageTag.canonical(given, TRANSLATIONS);
      if (!tags.add(tag)) {
        throw new InvalidRequestException(
            TRANSLATIONS, "must not contain a language more than once");
      }
      if (change == null) {
        texts.removeText(tag);
      } else {
        put(texts, tag, change, TRANSLATIONS + "/" + given);
      }
    });
  }

  /**
   * Changes the texts in one language.
   *
   * @param pointer as for {@link TextChange#applyTo}
   */
  public static <T> void put(
      LocalizedTexts<T> texts, String tag, TextChange<T> change, String pointer) {
    texts.putText(tag, change.applyTo(texts.text(tag), pointer));
  }

  /**
   * Sets the default language.
   *
   * @param isCorrection whether the request may correct the tag of existing texts. If there are no texts in the
   *     new language yet, the texts in the former default language then get the new tag.
   */
  public static <T> void setDefaultLanguage(
      LocalizedTexts<T> texts, String tag, boolean isCorrection) {
    T own = texts.text(texts.language());
    if (isCorrection && own != null && texts.text(tag) == null) {
      texts.removeText(texts.language());
      texts.putText(tag, own);
    }
    texts.setDefaultLanguage(tag);
  }

  /**
   * The language of the top-level texts of a request, as a canonical BCP 47 tag. It is the language that
   * {@code Content-Language} names. Without that header, it is the new default language if the request
   * changes it. Otherwise it is the language in which the client would read the resource, so that a client
   * can send back the texts that it has read.
   *
   * @param requested the new default language; null if the request does not change it
   * @param contentLanguage the value of the header {@code Content-Language}; null if it is absent
   * @param reader the language preference of the request
   */
  public static String languageOfTexts(
      LocalizedTexts<?> texts,
      String requested,
      String contentLanguage,
      LanguagePreference reader) {
    if (contentLanguage != null) {
      return LanguageTag.canonical(contentLanguage, "/Content-Language");
    }
    String defaultLanguage =
        requested == null ? texts.language() : LanguageTag.canonical(requested, "/language");
    return defaultLanguage.equals(texts.language())
        ? reader.best(texts.languages(), texts.language())
        : defaultLanguage;
  }

  /**
   * A top-level text of a request, unless it equals the stored text. The client then only sent back the text
   * that it had read.
   */
  public static JsonNullable<String> unlessUnchanged(JsonNullable<String> given, String stored) {
    return given.isPresent() && Objects.equals(given.get(), stored)
        ? JsonNullable.undefined()
        : given;
  }

  /**
   * Requires a text of a new language.
   *
   * @throws InvalidRequestException if the request does not contain the text
   */
  public static void requirePresent(JsonNullable<String> text, String pointer) {
    if (!text.isPresent()) {
      throw new InvalidRequestException(pointer, "must not be null");
    }
  }

  /**
   * Requires that the default language has texts, and that there are not too many languages.
   *
   * @param isLanguageRequested whether the request changes the default language
   * @param resource the resource for errors, for example {@code event}
   */
  public static void requireConsistent(
      LocalizedTexts<?> texts, boolean isLanguageRequested, String resource) {
    if (!texts.languages().contains(texts.language())) {
      throw isLanguageRequested
          ? new InvalidRequestException(
              "/language", "must be a language in which the %s has texts".formatted(resource))
          : new InvalidRequestException(
              TRANSLATIONS + "/" + texts.language(),
              "must not be removed, because it is the default language of the " + resource);
    }
    if (texts.languages().size() > MAX_LANGUAGES) {
      throw new InvalidRequestException(
          TRANSLATIONS, "must have at most " + MAX_LANGUAGES + " languages");
    }
  }

  /**
   * Requires that the texts stay within a limit. The texts of a resource that was created before the limit
   * existed may exceed it but must not grow.
   *
   * @param characters the number of characters after the change
   * @param before the number of characters before the change
   */
  public static void requireBounded(
      int characters, int before, int max, String pointer, String resource) {
    if (characters > max && characters > before) {
      throw new InvalidRequestException(
          pointer,
          "must not extend the texts of the %s beyond %d characters in all languages together"
              .formatted(resource, max));
    }
  }
}
