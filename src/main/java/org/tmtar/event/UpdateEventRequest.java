package org.tmtar.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.OffsetDateTime;
import java.util.Map;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;

/**
 * The request body that updates an event. A member that is absent keeps its value.
 *
 * @param eventType the type, which selects the feed of the event
 * @param locationId the location that publishes the event; it must exist
 * @param title the title in the language of the request, see {@link EventService#update}
 * @param shortDescription the text for lists in the language of the request
 * @param description the full text in the language of the request; {@code null} removes it
 * @param imageFileName the file name of an uploaded image; {@code null} removes it
 * @param active whether the event is published at all
 * @param publishFrom the start of the publication; {@code null} for the time of creation
 * @param publishUntil the end of the publication; {@code null} for no end
 * @param language the default language of the event, a BCP 47 tag
 * @param translations the texts by BCP 47 tag; absent languages keep their texts, {@code null} removes a
 *     language
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
public record UpdateEventRequest(
    JsonNullable<@NotNull EventType> eventType,
    JsonNullable<@NotNull @Positive Long> locationId,
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH) String> title,
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH, lines = true) String>
        shortDescription,
    JsonNullable<
            @PlainText(max = EventText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true) String>
        description,
    JsonNullable<@PlainText(max = EventText.MAX_LINE_LENGTH, blank = true) String> imageFileName,
    JsonNullable<@NotNull Boolean> active,
    JsonNullable<OffsetDateTime> publishFrom,
    JsonNullable<OffsetDateTime> publishUntil,
    JsonNullable<@NotNull String> language,
    JsonNullable<@NotNull Map<String, @Valid TranslationRequest>> translations) {}
