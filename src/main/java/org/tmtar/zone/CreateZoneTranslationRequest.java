package org.tmtar.zone;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.PlainText;
import org.tmtar.text.Words;

/**
 * The schema of a {@link ZoneTranslationRequest} in a request that creates a zone. The code has no instances.
 */
@Schema(name = "CreateZoneTranslation", description = "The words of a zone in one more language.")
record CreateZoneTranslationRequest(
    @Schema(description = "The title. It is not blank and has no control characters.")
    @NotNull
    @PlainText(max = Subzone.MAX_TITLE_LENGTH)
    String title,

    @Schema(description = """
            The description. It has no control characters other than line breaks and tabs. Null or
            absent for none.""")
    @PlainText(max = Words.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description) {}
