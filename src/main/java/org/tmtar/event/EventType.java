package org.tmtar.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.tmtar.problem.InvalidRequestException;

/** What an event tells of; each has a feed of its own. */
public enum EventType {
  @JsonProperty("news")
  NEWS("news"),
  @JsonProperty("sales")
  SALES("sales");

  private final String word;

  EventType(String word) {
    this.word = word;
  }

  /**
   * The type that a word of the contract means.
   *
   * @param pointer the parameter that has it
   * @throws InvalidRequestException if it is none
   */
  static EventType of(String word, String pointer) {
    for (EventType type : values()) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    throw new InvalidRequestException(pointer, "must be one of news, sales");
  }

  /** The word of the contract and of the table. */
  String word() {
    return word;
  }

  /** Keeps the words of the contract in the table, too. */
  @Converter(autoApply = true)
  public static class InWords implements AttributeConverter<EventType, String> {

    @Override
    public String convertToDatabaseColumn(EventType type) {
      return type == null ? null : type.word();
    }

    @Override
    public EventType convertToEntityAttribute(String word) {
      return word == null ? null : EventType.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
