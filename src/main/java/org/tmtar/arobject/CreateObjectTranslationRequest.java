package org.tmtar.arobject;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.LocalizedText;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextMembers;

/**
 * The schema of an {@link ObjectTranslationRequest} in a request that creates an object. The application creates no
 * instances.
 */
@Schema(
    name = "CreateObjectTranslation",
    description = "The texts of an object in one more language.")
record CreateObjectTranslationRequest(
    @Schema(description = "The name. It is not blank and has no control characters.")
    @NotNull
    @PlainText(max = ArObject.MAX_NAME_LENGTH)
    String name,

    @Schema(description = TextMembers.DESCRIPTION + TextMembers.NULL_OR_ABSENT)
    @PlainText(max = LocalizedText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description,

    @Schema(description = TextMembers.ALT + TextMembers.NULL_OR_ABSENT)
    @PlainText(max = LocalizedText.MAX_ALT_LENGTH, lines = true, blank = true)
    String alt) {}
