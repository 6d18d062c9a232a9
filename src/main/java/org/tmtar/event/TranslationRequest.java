package org.tmtar.event;

import jakarta.validation.constraints.NotNull;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;

/**
 * What an event shall say in one language. In a language that the event has already a member that is
 * absent stays as it is; a new one needs a title and a short description.
 *
 * @param title one line
 * @param shortDescription for lists
 * @param description {@code null} clears
 */
public record TranslationRequest(
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH) String> title,
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH, lines = true) String>
        shortDescription,
    JsonNullable<
            @PlainText(max = EventText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true) String>
        description) {}
