package org.tmtar.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.OptionalText;

/** The text of an event in one language. Immutable. */
@Embeddable
public class EventText {

  /** The maximum number of characters of a title and of a short description. */
  public static final int MAX_LINE_LENGTH = 255;

  /** The maximum number of characters of a description. */
  public static final int MAX_DESCRIPTION_LENGTH = 20_000;

  /**
   * Repeats the key of the map that contains the text. Without it, JPA would treat equal texts as the same
   * element, regardless of their keys.
   */
  private String language;

  private String title;

  @Column(name = "short_description")
  private String shortDescription;

  private String description;

  protected EventText() {}

  /**
   * @param language a BCP 47 tag in canonical form
   * @param description null or blank if there is none
   */
  EventText(String language, String title, String shortDescription, String description) {
    this.language = language;
    this.title = title;
    this.shortDescription = shortDescription;
    this.description = OptionalText.blankAsNull(description);
  }

  String language() {
    return language;
  }

  String title() {
    return title;
  }

  String shortDescription() {
    return shortDescription;
  }

  /** The description; null if there is none. */
  String description() {
    return description;
  }

  /** The number of Unicode code points of the title and both descriptions. */
  int characters() {
    return Stream.of(title, shortDescription, description)
        .filter(Objects::nonNull)
        .mapToInt(text -> text.codePointCount(0, text.length()))
        .sum();
  }

  /** The length of the title and both descriptions in UTF-16 code units. */
  int length() {
    return title.length()
        + shortDescription.length()
        + (description == null ? 0 : description.length());
  }

  /** A copy with the given members replaced. An absent member keeps its value. */
  EventText with(
      JsonNullable<String> newTitle,
      JsonNullable<String> newShortDescription,
      JsonNullable<String> newDescription) {
    return new EventText(
        language,
        newTitle.orElse(title),
        newShortDescription.orElse(shortDescription),
        newDescription.isPresent() ? newDescription.get() : description);
  }

  /** A copy with another language tag. */
  EventText withLanguage(String tag) {
    return new EventText(tag, title, shortDescription, description);
  }

  TranslationResponse toResponse() {
    return new TranslationResponse(title, shortDescription, description);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventText text
        && Objects.equals(language, text.language)
        && Objects.equals(title, text.title)
        && Objects.equals(shortDescription, text.shortDescription)
        && Objects.equals(description, text.description);
  }

  @Override
  public int hashCode() {
    return Objects.hash(language, title, shortDescription, description);
  }
}
