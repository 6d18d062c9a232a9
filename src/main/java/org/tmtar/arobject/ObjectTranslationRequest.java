package org.tmtar.arobject;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextChange;
import org.tmtar.text.Words;
import org.tmtar.text.WordsChange;

/**
 * The words of an object in one language, as part of a request body. If there are words in this language, an absent
 * member keeps its value. Otherwise the name is required.
 *
 * @param name a single line
 * @param description plain text; {@code null} removes it
 * @param alt what the object shows, for readers who cannot see it; {@code null} removes it
 */
@Schema(name = "UpdateObjectTranslation", description = """
        A change of the words in one language. A new language requires `name`. An absent
        member keeps its value; null removes the language.""", nullable = true)
public record ObjectTranslationRequest(
    @Schema(description = "The name. It is not blank and has no control characters.")
    JsonNullable<@NotNull @PlainText(max = ArObject.MAX_NAME_LENGTH) String> name,

    @Schema(description = """
            The description. It has no control characters other than line breaks and tabs. Null
            for none.""")
    JsonNullable<@PlainText(max = Words.MAX_DESCRIPTION_LENGTH, lines = true, blank = true) String>
        description,

    @Schema(description = """
            What the object shows, for readers who cannot see it. It has no control characters
            other than line breaks and tabs. Null for none.""")
    JsonNullable<@PlainText(max = Words.MAX_ALT_LENGTH, lines = true, blank = true) String> alt)
    implements TextChange<Words> {

  @Override
  public Words applyTo(Words stored, String pointer) {
    return new WordsChange("name", name, description, alt).applyTo(stored, pointer);
  }
}
