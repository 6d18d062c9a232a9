package org.tmtar.event;

import jakarta.validation.constraints.NotNull;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;

/**
 * The text of an event in one language, as part of a request body. If the event has a text in this
 * language, an absent member keeps its value. Otherwise the title and the short description are required.
 *
 * @param title a single line
 * @param shortDescription the text for lists
 * @param description the full text; {@code null} removes it
 */
public record TranslationRequest(
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH) String> title,
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH, lines = true) String>
        shortDescription,
    JsonNullable<
            @PlainText(max = EventText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true) String>
        description) {}
