package org.tmtar.event;

import java.time.OffsetDateTime;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LanguageTag;
import org.tmtar.text.OptionalText;
import org.tmtar.text.TextChanges;

/**
 * Applies request bodies to events: it creates an event from a request, and updates an event by a request.
 */
final class EventChange {

  /** The maximum total number of characters of the texts of an event in all languages. */
  static final int MAX_CHARACTERS = 200_000;

  private static final String RESOURCE = "event";

  private EventChange() {}

  /**
   * Creates an event.
   *
   * @param defaultLanguage the default language of the event if the request names none
   * @throws InvalidRequestException if the publication ends before it begins, the event ends before it starts, the
   *     time zone is unknown, a language tag is malformed, a new translation has no title or no short description,
   *     or the texts exceed a limit
   */
  static Event create(CreateEventRequest request, String defaultLanguage, OffsetDateTime now) {
    String language = request.language() == null
        ? defaultLanguage
        : LanguageTag.canonical(request.language(), "/language");
    Event event = new Event(request.eventType(), request.locationId(), language, now);
    if (request.translations() != null) {
      TextChanges.merge(event, request.translations());
    }
    EventText translated = event.text(language);
    String given = OptionalText.blankAsNull(request.description());
    String description = given == null && translated != null ? translated.description() : given;
    event.putText(
        language,
        new EventText(language, request.title(), request.shortDescription(), description));
    TextChanges.requireConsistent(event, false, RESOURCE);
    requireBoundedTexts(
        event, 0, request.translations() == null ? "/description" : TextChanges.TRANSLATIONS);
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
    request.translations().ifPresent(given -> TextChanges.merge(event, given));
    request
        .language()
        .ifPresent(given -> TextChanges.setDefaultLanguage(
            event, LanguageTag.canonical(given, "/language"), isCorrection(request)));
    putFlatTexts(request, event, textLanguage, before);
    TextChanges.requireConsistent(event, request.language().isPresent(), RESOURCE);
    requireBoundedTexts(
        event,
        length,
        request.translations().isPresent() ? TextChanges.TRANSLATIONS : "/description");
  }

  /** The image of the event after the update; null for none. */
  static String image(UpdateEventRequest request, Event event) {
    return request.imageFileName().isPresent()
        ? OptionalText.blankAsNull(request.imageFileName().get())
        : event.imageFileName();
  }

  /** The language of the top-level texts, see {@link TextChanges#languageOfTexts}. */
  static String textLanguage(
      UpdateEventRequest request, Event event, String contentLanguage, LanguagePreference reader) {
    return TextChanges.languageOfTexts(
        event, request.language().orElse(null), contentLanguage, reader);
  }

  /**
   * Whether a new default language corrects the language of the existing texts. It does if the request contains
   * neither a title with a short description nor translations.
   */
  private static boolean isCorrection(UpdateEventRequest request) {
    boolean hasBothTexts =
        request.title().isPresent() && request.shortDescription().isPresent();
    return !hasBothTexts && !request.translations().isPresent();
  }

  /**
   * Applies the top-level texts of a request. A text that equals the stored text is ignored, because the client only sent back the text that it had read.
   */
  private static void putFlatTexts(
      UpdateEventRequest request, Event event, String textLanguage, EventText before) {
    TranslationRequest flat = new TranslationRequest(
        TextChanges.unlessUnchanged(request.title(), before == null ? null : before.title()),
        TextChanges.unlessUnchanged(
            request.shortDescription(), before == null ? null : before.shortDescription()),
        TextChanges.unlessUnchanged(
            request.description(), before == null ? null : before.description()));
    if (flat.title().isPresent()
        || flat.shortDescription().isPresent()
        || flat.description().isPresent()) {
      TextChanges.put(event, textLanguage, flat, "");
    }
  }

  private static void requireBoundedTexts(Event event, int lengthBefore, String pointer) {
    TextChanges.requireBounded(event.characters(), lengthBefore, MAX_CHARACTERS, pointer, RESOURCE);
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
