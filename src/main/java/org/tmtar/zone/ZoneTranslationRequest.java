package org.tmtar.zone;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.LocalizedText;
import org.tmtar.text.LocalizedTextChange;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextChange;
import org.tmtar.text.TextMembers;

/**
 * The texts of a zone in one language, as part of a request body. If there are texts in this language, an absent
 * member keeps its value. Otherwise the title is required.
 *
 * @param title a single line
 * @param description plain text; {@code null} removes it
 */
@Schema(name = "UpdateZoneTranslation", description = """
        A change of the texts in one language. A new language requires `title`. An absent
        member keeps its value; null removes the language.""", nullable = true)
public record ZoneTranslationRequest(
    @Schema(description = "The title. It is not blank and has no control characters.")
    JsonNullable<@NotNull @PlainText(max = Subzone.MAX_TITLE_LENGTH) String> title,

    @Schema(description = TextMembers.DESCRIPTION + TextMembers.NULL)
    JsonNullable<
            @PlainText(max = LocalizedText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
            String>
        description)
    implements TextChange<LocalizedText> {

  @Override
  public LocalizedText applyTo(LocalizedText stored, String pointer) {
    return new LocalizedTextChange("title", title, description, JsonNullable.undefined())
        .applyTo(stored, pointer);
  }
}
