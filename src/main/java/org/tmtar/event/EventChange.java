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

/** Brings what a client has sent to an event. */
final class EventChange {

  /** In how many languages an event can speak. */
  private static final int MAX_LANGUAGES = 50;

  /** The maximum number of characters of all texts of an event together. */
  static final int MAX_CHARACTERS = 200_000;

  private static final String TRANSLATIONS = "/translations";

  private EventChange() {}

  /**
   * A new event.
   *
   * @param defaultLanguage its own, if the request does not say
   * @throws InvalidRequestException if it ends before it begins, or a translation is not whole
   */
  static Event create(CreateEventRequest request, String defaultLanguage, OffsetDateTime now) {
    String language = request.language() == null
        ? defaultLanguage
        : LanguageTag.canonical(request.language(), "/language");
    Event event = new Event(request.eventType(), request.locationId(), language, now);
    if (request.translations() != null) {
      translate(event, request.translations());
    }
    EventText translated = event.text(language);
    String description = request.description() == null && translated != null
        ? translated.description()
        : request.description();
    event.putText(
        new EventText(language, request.title(), request.shortDescription(), description));
    requireFewLanguages(event);
    requireBoundedTexts(event, 0, request.translations() == null ? "/description" : TRANSLATIONS);
    event.show(blankAsNull(request.imageFileName()));
    event.setActive(request.active() == null || request.active());
    publish(event, request.publishFrom(), request.publishUntil());
    return event;
  }

  /**
   * Changes an event.
   *
   * @param spoken the language of the flat texts
   * @throws InvalidRequestException if it would end before it begins, or a translation is not whole
   */
  static void apply(UpdateEventRequest request, Event event, String spoken) {
    EventText before = event.text(spoken);
    int length = event.characters();
    request.eventType().ifPresent(event::become);
    request.locationId().ifPresent(event::moveTo);
    event.show(image(request, event));
    request.active().ifPresent(event::setActive);
    publish(
        event,
        request.publishFrom().orElse(event.publishFrom()),
        request.publishUntil().orElse(event.publishUntil()));
    request.translations().ifPresent(given -> translate(event, given));
    request
        .language()
        .ifPresent(given -> own(request, event, LanguageTag.canonical(given, "/language")));
    setDefaultLanguage(request, event, spoken, before);
    requireOwnLanguage(event, request);
    requireFewLanguages(event);
    requireBoundedTexts(
        event, length, request.translations().isPresent() ? TRANSLATIONS : "/description");
  }

  /** The image that an event will show; null for none. */
  static String image(UpdateEventRequest request, Event event) {
    return request.imageFileName().isPresent()
        ? blankAsNull(request.imageFileName().get())
        : event.imageFileName();
  }

  /**
   * The language of the flat texts of a request: the one it names; else the one it makes the event's
   * own; else the one in which it would read them, so that a client may send back what it was shown.
   *
   * @param contentLanguage what the request names; null if nothing
   * @param reader which languages the request would read
   */
  static String spoken(
      UpdateEventRequest request, Event event, String contentLanguage, LanguagePreference reader) {
    if (contentLanguage != null) {
      return LanguageTag.canonical(contentLanguage, "/Content-Language");
    }
    String own = request.language().isPresent()
        ? LanguageTag.canonical(request.language().get(), "/language")
        : event.language();
    return own.equals(event.language()) ? reader.best(event.languages(), event.language()) : own;
  }

  /**
   * Makes a language its own. If it does not speak that, and is not given whole texts in it, those it has
   * were said to be in the wrong one.
   */
  private static void own(UpdateEventRequest request, Event event, String tag) {
    EventText own = event.text(event.language());
    boolean isWhole = request.title().isPresent() && request.shortDescription().isPresent();
    if (event.text(tag) == null
        && own != null
        && !isWhole
        && !request.translations().isPresent()) {
      event.removeText(event.language());
      event.putText(own.in(tag));
    }
    event.setDefaultLanguage(tag);
  }

  /** The flat texts; one that repeats what is there was only sent back. */
  private static void setDefaultLanguage(
      UpdateEventRequest request, Event event, String spoken, EventText before) {
    TranslationRequest flat = new TranslationRequest(
        unlessSame(request.title(), before == null ? null : before.title()),
        unlessSame(request.shortDescription(), before == null ? null : before.shortDescription()),
        unlessSame(request.description(), before == null ? null : before.description()));
    if (flat.title().isPresent()
        || flat.shortDescription().isPresent()
        || flat.description().isPresent()) {
      putText(event, spoken, flat, "");
    }
  }

  private static JsonNullable<String> unlessSame(JsonNullable<String> given, String before) {
    return given.isPresent() && Objects.equals(given.get(), before)
        ? JsonNullable.undefined()
        : given;
  }

  /** Says something in some languages, and no longer in those that have null. */
  private static void translate(Event event, Map<String, TranslationRequest> translations) {
    Set<String> tags = new HashSet<>();
    translations.forEach((given, translation) -> {
      String tag = LanguageTag.canonical(given, TRANSLATIONS);
      if (!tags.add(tag)) {
        throw new InvalidRequestException(TRANSLATIONS, "must not have a language twice");
      }
      if (translation == null) {
        event.removeText(tag);
      } else {
        putText(event, tag, translation, TRANSLATIONS + "/" + given);
      }
    });
  }

  private static void putText(Event event, String tag, TranslationRequest said, String pointer) {
    EventText present = event.text(tag);
    if (present == null) {
      requirePresent(said.title(), pointer + "/title");
      requirePresent(said.shortDescription(), pointer + "/short_description");
      present = new EventText(tag, null, null, null);
    }
    event.putText(present.with(said.title(), said.shortDescription(), said.description()));
  }

  private static void requirePresent(JsonNullable<String> member, String pointer) {
    if (!member.isPresent()) {
      throw new InvalidRequestException(pointer, "must not be null");
    }
  }

  private static void requireOwnLanguage(Event event, UpdateEventRequest request) {
    if (!event.languages().contains(event.language())) {
      throw request.language().isPresent()
          ? new InvalidRequestException("/language", "must be a language that the event speaks")
          : new InvalidRequestException(
              TRANSLATIONS + "/" + event.language(), "must stay, being the event's own language");
    }
  }

  private static void requireFewLanguages(Event event) {
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
          "must keep the texts of the event in all languages within " + MAX_CHARACTERS
              + " characters in total");
    }
  }

  private static void publish(Event event, OffsetDateTime from, OffsetDateTime until) {
    if (from != null && until != null && !until.isAfter(from)) {
      throw new InvalidRequestException("/publish_until", "must be after publish_from");
    }
    event.publish(from, until);
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
