package org.tmtar.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The texts of a zone or an object in one language.
 *
 * @param name the title of a zone, or the name of an object
 * @param description plain text; null or blank if there is none
 * @param alt the alternative text, for people who cannot see the object; null or blank if there is none; zones
 *     have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedText(String name, String description, String alt) {

  /** The maximum number of characters of a description. */
  public static final int MAX_DESCRIPTION_LENGTH = 5000;

  /** The maximum number of characters of an alternative text. */
  public static final int MAX_ALT_LENGTH = 1000;

  public LocalizedText {
    description = OptionalText.blankAsNull(description);
    alt = OptionalText.blankAsNull(alt);
  }

  /** The number of Unicode code points of all texts. */
  @JsonIgnore
  public int characters() {
    return Stream.of(name, description, alt)
        .filter(Objects::nonNull)
        .mapToInt(text -> text.codePointCount(0, text.length()))
        .sum();
  }
}
