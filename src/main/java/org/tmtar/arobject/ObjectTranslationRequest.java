package org.tmtar.arobject;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.LocalizedText;
import org.tmtar.text.LocalizedTextChange;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextChange;
import org.tmtar.text.TextMembers;

/**
 * The texts of an object in one language, as part of a request body. If there are texts in this language, an absent
 * member keeps its value. Otherwise the name is required.
 *
 * @param name a single line
 * @param description plain text; {@code null} removes it
 * @param alt the alternative text, for people who cannot see the object; {@code null} removes it
 */
@Schema(name = "UpdateObjectTranslation", description = """
        A change of the texts in one language. A new language requires `name`. An absent
        member keeps its value; null removes the language.""", nullable = true)
public record ObjectTranslationRequest(
    @Schema(description = "The name. It is not blank and has no control characters.")
    JsonNullable<@NotNull @PlainText(max = ArObject.MAX_NAME_LENGTH) String> name,

    @Schema(description = TextMembers.DESCRIPTION + TextMembers.NULL)
    JsonNullable<
            @PlainText(max = LocalizedText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
            String>
        description,

    @Schema(description = TextMembers.ALT + TextMembers.NULL)
    JsonNullable<@PlainText(max = LocalizedText.MAX_ALT_LENGTH, lines = true, blank = true) String>
        alt)
    implements TextChange<LocalizedText> {

  @Override
  public LocalizedText applyTo(LocalizedText stored, String pointer) {
    return new LocalizedTextChange("name", name, description, alt).applyTo(stored, pointer);
  }
}
