package org.tmtar.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.OffsetDateTime;
import java.util.Map;
import org.tmtar.text.PlainText;

/**
 * An event to be.
 *
 * @param eventType which feed it belongs to
 * @param locationId the place that publishes it, which has to exist
 * @param title in the event's own language, as the two that follow
 * @param shortDescription for lists
 * @param description null if there is none
 * @param imageFileName null if there is none
 * @param active whether it is published at all; null for true
 * @param publishFrom when its publication begins; null for at once
 * @param publishUntil when it ends; null for never
 * @param language its own, BCP 47; null for the configured one
 * @param translations what it says in other languages, by BCP 47 tag; null for none
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
