package org.tmtar.arobject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.LocalizedText;

/**
 * The texts of an object in one language, as part of a response body.
 *
 * @param name a single line
 * @param description plain text; null if there is none
 * @param alt the alternative text, for people who cannot see the object; null if there is none
 */
@Schema(name = "ObjectTranslation", description = "The texts of an object in one language.")
public record ObjectTranslationResponse(
    @Schema(
        description = "The name, a single line of plain text.",
        minLength = 1,
        maxLength = 255,
        example = "The winged lion")
    String name,

    @Schema(
        description = "The description, plain text; null if there is none.",
        maxLength = 5000,
        nullable = true,
        example = "Built a thousand years ago.")
    String description,

    @Schema(
        description =
            "The alternative text, for people who cannot see the object; null if there is none.",
        maxLength = 1000,
        nullable = true,
        example = "A lion with wings on a column")
    String alt) {

  static ObjectTranslationResponse of(LocalizedText texts) {
    return new ObjectTranslationResponse(texts.name(), texts.description(), texts.alt());
  }
}
