package org.tmtar.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.OffsetDateTime;
import java.util.Map;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;

/**
 * What is to change of an event. A member that is absent stays as it is.
 *
 * @param eventType which feed it belongs to
 * @param locationId the place that publishes it, which has to exist
 * @param title as the two that follow in the language of the request, see {@link EventService#update}
 * @param shortDescription for lists
 * @param description {@code null} clears
 * @param imageFileName {@code null} clears
 * @param active whether it is published at all
 * @param publishFrom when its publication begins; {@code null} for the time it was made
 * @param publishUntil when it ends; {@code null} for never
 * @param language which of its languages is its own, BCP 47
 * @param translations what it says in some languages, by BCP 47 tag; those that are absent stay, {@code
 *     null} removes one
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
