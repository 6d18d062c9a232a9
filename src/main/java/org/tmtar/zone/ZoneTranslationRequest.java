package org.tmtar.zone;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextChange;
import org.tmtar.text.Words;
import org.tmtar.text.WordsChange;

/**
 * The words of a zone in one language, as part of a request body. If there are words in this language, an absent
 * member keeps its value. Otherwise the title is required.
 *
 * @param title a single line
 * @param description plain text; {@code null} removes it
 */
@Schema(name = "UpdateZoneTranslation", description = """
        A change of the words in one language. A new language requires `title`. An absent
        member keeps its value; null removes the language.""", nullable = true)
public record ZoneTranslationRequest(
    @Schema(description = "The title. It is not blank and has no control characters.")
    JsonNullable<@NotNull @PlainText(max = Subzone.MAX_TITLE_LENGTH) String> title,

    @Schema(description = """
            The description. It has no control characters other than line breaks and tabs. Null
            for none.""")
    JsonNullable<@PlainText(max = Words.MAX_DESCRIPTION_LENGTH, lines = true, blank = true) String>
        description)
    implements TextChange<Words> {

  @Override
  public Words applyTo(Words stored, String pointer) {
    return new WordsChange("title", title, description, JsonNullable.undefined())
        .applyTo(stored, pointer);
  }
}
