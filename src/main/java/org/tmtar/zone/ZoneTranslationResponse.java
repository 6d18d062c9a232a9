package org.tmtar.zone;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.LocalizedText;

/**
 * The texts of a zone in one language, as part of a response body.
 *
 * @param title a single line
 * @param description plain text; null if there is none
 */
@Schema(name = "ZoneTranslation", description = "The texts of a zone in one language.")
public record ZoneTranslationResponse(
    @Schema(
        description = "The title, a single line of plain text.",
        minLength = 1,
        maxLength = 255,
        example = "Golden Gate")
    String title,

    @Schema(
        description = "The description, plain text; null if there is none.",
        maxLength = 5000,
        nullable = true,
        example = "Built a thousand years ago.")
    String description) {

  static ZoneTranslationResponse of(LocalizedText texts) {
    return new ZoneTranslationResponse(texts.name(), texts.description());
  }
}
