package org.tmtar.event;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LanguageTag;
import org.tmtar.text.OptionalText;

/**
 * Applies request bodies to events: it creates an event from a request, and updates an event by a request.
 */
final class EventChange {

  /** The maximum number of languages of an event. */
  private static final int MAX_LANGUAGES = 50;

  /** The maximum total number of characters of the texts of an event in all languages. */
  static final int MAX_CHARACTERS = 200_000;

  private static final String TRANSLATIONS = "/translations";

  private EventChange() {}

  /**
   * Creates an event.
   *
   * @param defaultLanguage the default language of the event if the request names none
   * @throws InvalidRequestException if the publication ends before it begins, the event ends before it starts,
   *     the time zone is unknown, a language tag is malformed, a new translation has no title or no short description, or the texts exceed a limit
   */
  static Event create(CreateEventRequest request, String defaultLanguage, OffsetDateTime now) {
    String language = request.language() == null
        ? defaultLanguage
        : LanguageTag.canonical(request.language(), "/language");
    Event event = new Event(request.eventType(), request.locationId(), language, now);
    if (request.translations() != null) {
      applyTranslations(event, request.translations());
    }
    EventText translated = event.text(language);
    String given = OptionalText.blankAsNull(request.description());
    String description = given == null && translated != null ? translated.description() : given;
    event.putText(
        new EventText(language, request.title(), request.shortDescription(), description));
    requireMaxLanguages(event);
    requireBoundedTexts(event, 0, request.translations() == null ? "/description" : TRANSLATIONS);
    event.setImage(OptionalText.blankAsNull(request.imageFileName()));
    event.setActive(request.active() == null || request.active());
    publish(event, request.publishFrom(), request.publishUntil());
    schedule(event, request.startsAt(), request.endsAt(), request.timeZone());
    return event;
  }

  /**
   * Updates an event.
   *
   * @param textLanguage the language of the top-level texts of the request
   * @throws InvalidRequestException if the publication would end before it begins, a language tag is
   *     malformed, a new translation has no title or no short description, the default language would have
   *     no text, or the texts would exceed a limit
   */
  static void apply(UpdateEventRequest request, Event event, String textLanguage) {
    EventText before = event.text(textLanguage);
    int length = event.characters();
    request.eventType().ifPresent(event::setEventType);
    request.locationId().ifPresent(event::moveTo);
    event.setImage(image(request, event));
    request.active().ifPresent(event::setActive);
    publish(
        event,
        request.publishFrom().orElse(event.publishFrom()),
        request.publishUntil().orElse(event.publishUntil()));
    schedule(
        event,
        request.startsAt().orElse(event.startsAt()),
        request.endsAt().orElse(event.endsAt()),
        request.timeZone().orElse(event.timeZone()));
    request.translations().ifPresent(given -> applyTranslations(event, given));
    request
        .language()
        .ifPresent(
            given -> setDefaultLanguage(request, event, LanguageTag.canonical(given, "/language")));
    putFlatTexts(request, event, textLanguage, before);
    requireDefaultLanguage(event, request);
    requireMaxLanguages(event);
    requireBoundedTexts(
        event, length, request.translations().isPresent() ? TRANSLATIONS : "/description");
  }

  /** The image of the event after the update; null for none. */
  static String image(UpdateEventRequest request, Event event) {
    return request.imageFileName().isPresent()
        ? OptionalText.blankAsNull(request.imageFileName().get())
        : event.imageFileName();
  }

  /**
   * The language of the top-level texts of a request, as a canonical BCP 47 tag. It is the language that
   * {@code Content-Language} names. Without that header, it is the new default language if the request
   * changes it. Otherwise it is the language in which the client would read the event, so that a client
   * can send back the texts that it has read.
   *
   * @param contentLanguage the value of the header {@code Content-Language}; null if it is absent
   * @param reader the language preference of the request
   */
  static String textLanguage(
      UpdateEventRequest request, Event event, String contentLanguage, LanguagePreference reader) {
    if (contentLanguage != null) {
      return LanguageTag.canonical(contentLanguage, "/Content-Language");
    }
    String defaultLanguage = request.language().isPresent()
        ? LanguageTag.canonical(request.language().get(), "/language")
        : event.language();
    return defaultLanguage.equals(event.language())
        ? reader.best(event.languages(), event.language())
        : defaultLanguage;
  }

  /**
   * Sets the default language. If the event has no text in that language, and the request contains neither
   * a title with a short description nor translations, the text in the former default language gets the new tag, as a correction of the language with which it was stored.
   */
  private static void setDefaultLanguage(UpdateEventRequest request, Event event, String tag) {
    EventText ownText = event.text(event.language());
    boolean hasBothTexts =
        request.title().isPresent() && request.shortDescription().isPresent();
    if (event.text(tag) == null
        && ownText != null
        && !hasBothTexts
        && !request.translations().isPresent()) {
      event.removeText(event.language());
      event.putText(ownText.withLanguage(tag));
    }
    event.setDefaultLanguage(tag);
  }

  /**
   * Applies the top-level texts of a request. A text that equals the stored text is ignored, because the client only sent back the text that it had read.
   */
  private static void putFlatTexts(
      UpdateEventRequest request, Event event, String textLanguage, EventText before) {
    TranslationRequest flat = new TranslationRequest(
        unlessUnchanged(request.title(), before == null ? null : before.title()),
        unlessUnchanged(
            request.shortDescription(), before == null ? null : before.shortDescription()),
        unlessUnchanged(request.description(), before == null ? null : before.description()));
    if (flat.title().isPresent()
        || flat.shortDescription().isPresent()
        || flat.description().isPresent()) {
      putText(event, textLanguage, flat, "");
    }
  }

  private static JsonNullable<String> unlessUnchanged(JsonNullable<String> given, String before) {
    return given.isPresent() && Objects.equals(given.get(), before)
        ? JsonNullable.undefined()
        : given;
  }

  /** Sets the texts in the given languages, and removes those whose value is null. */
  private static void applyTranslations(Event event, Map<String, TranslationRequest> translations) {
    Set<String> tags = new HashSet<>();
    translations.forEach((given, translation) -> {
      String tag = LanguageTag.canonical(given, TRANSLATIONS);
      if (!tags.add(tag)) {
        throw new InvalidRequestException(
            TRANSLATIONS, "must not contain a language more than once");
      }
      if (translation == null) {
        event.removeText(tag);
      } else {
        putText(event, tag, translation, TRANSLATIONS + "/" + given);
      }
    });
  }

  private static void putText(
      Event event, String tag, TranslationRequest translation, String pointer) {
    EventText stored = event.text(tag);
    if (stored == null) {
      requirePresent(translation.title(), pointer + "/title");
      requirePresent(translation.shortDescription(), pointer + "/short_description");
      stored = new EventText(tag, null, null, null);
    }
    event.putText(stored.with(
        translation.title(), translation.shortDescription(), translation.description()));
  }

  private static void requirePresent(JsonNullable<String> member, String pointer) {
    if (!member.isPresent()) {
      throw new InvalidRequestException(pointer, "must not be null");
    }
  }

  private static void requireDefaultLanguage(Event event, UpdateEventRequest request) {
    if (!event.languages().contains(event.language())) {
      throw request.language().isPresent()
          ? new InvalidRequestException(
              "/language", "must be a language in which the event has texts")
          : new InvalidRequestException(
              TRANSLATIONS + "/" + event.language(),
              "must not be removed, because it is the default language of the event");
    }
  }

  private static void requireMaxLanguages(Event event) {
    Set<String> languages = event.languages();
    if (languages.size() > MAX_LANGUAGES) {
      throw new InvalidRequestException(
          TRANSLATIONS, "must have at most " + MAX_LANGUAGES + " languages");
    }
  }

  /**
   * Requires that the texts stay within the limit. The texts of an event that was created before the limit
   * existed may exceed it but must not grow.
   */
  private static void requireBoundedTexts(Event event, int lengthBefore, String pointer) {
    int length = event.characters();
    if (length > MAX_CHARACTERS && length > lengthBefore) {
      throw new InvalidRequestException(
          pointer,
          "must not extend the texts of the event beyond " + MAX_CHARACTERS
              + " characters in all languages together");
    }
  }

  private static void publish(Event event, OffsetDateTime from, OffsetDateTime until) {
    if (from != null && until != null && !until.isAfter(from)) {
      throw new InvalidRequestException("/publish_until", "must be after publish_from");
    }
    event.publish(from, until);
  }

  private static void schedule(
      Event event, OffsetDateTime start, OffsetDateTime end, String timeZone) {
    if (start != null && end != null && end.isBefore(start)) {
      throw new InvalidRequestException("/ends_at", "must not be before starts_at");
    }
    event.schedule(start, end, TimeZoneName.require(timeZone));
  }
}
