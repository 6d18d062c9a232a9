package org.tmtar.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The text of an event in one language, as part of a response body.
 *
 * @param title a single line
 * @param shortDescription the text for lists
 * @param description the full text; null if there is none
 */
@Schema(name = "Translation", description = "The texts of an event in one language.")
public record TranslationResponse(
    @Schema(
        description = "The title, a single line of plain text.",
        minLength = 1,
        maxLength = 255,
        example = "Podil by night")
    String title,

    @Schema(
        description = "The plain text for lists.",
        minLength = 1,
        maxLength = 255,
        example = "The old town glows until the end of the year.")
    String shortDescription,

    @Schema(
        description = "The full plain text; null if there is none.",
        maxLength = 20000,
        nullable = true,
        example = "Every evening from five.")
    String description) {}
