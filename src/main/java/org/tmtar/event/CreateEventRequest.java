package org.tmtar.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.OffsetDateTime;
import java.util.Map;
import org.tmtar.text.PlainText;

/**
 * The request body that creates an event.
 *
 * @param eventType the type, which selects the feed of the event
 * @param locationId the location that publishes the event; it must exist
 * @param title the title in the default language of the event
 * @param shortDescription the text for lists in the default language
 * @param description the full text in the default language; null for none
 * @param imageFileName the file name of an uploaded image; null for none
 * @param active whether the event is published at all; null for true
 * @param publishFrom the start of the publication; null for immediately
 * @param publishUntil the end of the publication; null for no end
 * @param language the default language of the event, a BCP 47 tag; null for the configured language
 * @param translations the texts in other languages, by BCP 47 tag; null for none
 */
public record CreateEventRequest(
    @NotNull EventType eventType,
    @NotNull @Positive Long locationId,
    @NotNull @PlainText(max = EventText.MAX_LINE_LENGTH) String title,

    @NotNull @PlainText(max = EventText.MAX_LINE_LENGTH, lines = true)
    String shortDescription,

    @PlainText(max = EventText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description,

    @PlainText(max = EventText.MAX_LINE_LENGTH, blank = true)
    String imageFileName,

    Boolean active,
    OffsetDateTime publishFrom,
    OffsetDateTime publishUntil,
    String language,
    Map<String, @NotNull @Valid TranslationRequest> translations) {}
