package org.tmtar.event;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.PlainText;

/**
 * The schema of a {@link TranslationRequest} that creates an event. A new text requires two members that are
 * optional in an update. The code has no instances.
 */
@Schema(name = "CreateTranslation", description = "The texts of an event in one more language.")
record CreateTranslationRequest(
    @Schema(description = "The title. It is not blank and has no control characters.")
    @NotNull
    @PlainText(max = EventText.MAX_LINE_LENGTH)
    String title,

    @Schema(description = """
            The text for lists. It is not blank and has no control characters other than line
            breaks and tabs.""") @NotNull @PlainText(max = EventText.MAX_LINE_LENGTH, lines = true)
    String shortDescription,

    @Schema(description = """
            The full text. It has no control characters other than line breaks and tabs. Null or
            absent for none.""")
    @PlainText(max = EventText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description) {}
