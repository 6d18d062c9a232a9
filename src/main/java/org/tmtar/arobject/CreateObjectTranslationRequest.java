package org.tmtar.arobject;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.PlainText;
import org.tmtar.text.Words;

/**
 * The schema of a {@link ObjectTranslationRequest} in a request that creates an object. The code has no instances.
 */
@Schema(
    name = "CreateObjectTranslation",
    description = "The words of an object in one more language.")
record CreateObjectTranslationRequest(
    @Schema(description = "The name. It is not blank and has no control characters.")
    @NotNull
    @PlainText(max = ArObject.MAX_NAME_LENGTH)
    String name,

    @Schema(description = """
            The description. It has no control characters other than line breaks and tabs. Null or
            absent for none.""")
    @PlainText(max = Words.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description,

    @Schema(description = """
            What the object shows, for readers who cannot see it. Null or absent for none.""") @PlainText(max = Words.MAX_ALT_LENGTH, lines = true, blank = true)
    String alt) {}
