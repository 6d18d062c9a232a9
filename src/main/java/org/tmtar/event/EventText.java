package org.tmtar.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.openapitools.jackson.nullable.JsonNullable;

/** What an event says in one language. Immutable. */
@Embeddable
public class EventText {

  /** The most characters of a title, and of a short description. */
  static final int LONGEST_LINE = 255;

  /** The most characters of a description. */
  static final int LONGEST_DESCRIPTION = 20_000;

  private String title;

  @Column(name = "short_description")
  private String shortDescription;

  private String description;

  protected EventText() {}

  /**
   * @param description null if there is none
   */
  EventText(String title, String shortDescription, String description) {
    this.title = title;
    this.shortDescription = shortDescription;
    this.description = description;
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

  /** The same with what is given instead; what is absent stays. */
  EventText with(
      JsonNullable<String> newTitle,
      JsonNullable<String> newShortDescription,
      JsonNullable<String> newDescription) {
    return new EventText(
        newTitle.orElse(title),
        newShortDescription.orElse(shortDescription),
        newDescription.isPresent() ? newDescription.get() : description);
  }

  TranslationResponse toResponse() {
    return new TranslationResponse(title, shortDescription, description);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventText text
        && Objects.equals(title, text.title)
        && Objects.equals(shortDescription, text.shortDescription)
        && Objects.equals(description, text.description);
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, shortDescription, description);
  }
}
