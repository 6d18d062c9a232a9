package org.tmtar.event;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextChange;
import org.tmtar.text.TextChanges;

/**
 * The text of an event in one language, as part of a request body. If the event has a text in this
 * language, an absent member keeps its value. Otherwise the title and the short description are required.
 *
 * @param title a single line
 * @param shortDescription the text for lists
 * @param description the full text; {@code null} removes it
 */
@Schema(name = "UpdateTranslation", description = """
        A change of the texts in one language. A language that the event does not have yet
        requires `title` and `short_description`. An absent member keeps its value; null removes
        the language.""", nullable = true)
public record TranslationRequest(
    @Schema(description = "The title. It is not blank and has no control characters.")
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH) String> title,

    @Schema(description = """
            The text for lists. It is not blank and has no control characters other than line
            breaks and tabs.""")
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH, lines = true) String>
        shortDescription,

    @Schema(description = """
            The full text. It has no control characters other than line breaks and tabs. Null for
            none.""")
    JsonNullable<
            @PlainText(max = EventText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true) String>
        description)
    implements TextChange<EventText> {

  @Override
  public EventText applyTo(EventText stored, String pointer) {
    if (stored == null) {
      TextChanges.requirePresent(title, pointer + "/title");
      TextChanges.requirePresent(shortDescription, pointer + "/short_description");
      return new EventText(null, title.get(), shortDescription.get(), description.orElse(null));
    }
    return stored.with(title, shortDescription, description);
  }
}
