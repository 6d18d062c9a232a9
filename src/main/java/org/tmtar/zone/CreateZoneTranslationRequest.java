package org.tmtar.zone;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.LocalizedText;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextMembers;

/**
 * The schema of a {@link ZoneTranslationRequest} in a request that creates a zone. The application creates no
 * instances.
 */
@Schema(name = "CreateZoneTranslation", description = "The texts of a zone in one more language.")
record CreateZoneTranslationRequest(
    @Schema(description = "The title. It is not blank and has no control characters.")
    @NotNull
    @PlainText(max = Subzone.MAX_TITLE_LENGTH)
    String title,

    @Schema(description = TextMembers.DESCRIPTION + TextMembers.NULL_OR_ABSENT)
    @PlainText(max = LocalizedText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description) {}
