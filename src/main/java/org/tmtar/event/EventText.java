package org.tmtar.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;
import org.openapitools.jackson.nullable.JsonNullable;

/** What an event says in one language. Immutable. */
@Embeddable
public class EventText {

  /** The most characters of a title, and of a short description. */
  static final int MAX_LINE_LENGTH = 255;

  /** The most characters of a description. */
  static final int MAX_DESCRIPTION_LENGTH = 20_000;

  /** Stands here, too, because JPA takes texts that are equal for the same one, whatever their keys. */
  private String language;

  private String title;

  @Column(name = "short_description")
  private String shortDescription;

  private String description;

  protected EventText() {}

  /**
   * @param language a BCP 47 tag in canonical form
   * @param description null if there is none
   */
  EventText(String language, String title, String shortDescription, String description) {
    this.language = language;
    this.title = title;
    this.shortDescription = shortDescription;
    this.description = description;
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

  /** Null if there is none. */
  String description() {
    return description;
  }

  /** The number of Unicode characters of the title and both descriptions. */
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

  /** The same with what is given instead; what is absent stays. */
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

  /** The same as if it had been said in another language. */
  EventText in(String tag) {
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
