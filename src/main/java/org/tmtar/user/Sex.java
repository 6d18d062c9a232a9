package org.tmtar.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a user has said about itself. */
public enum Sex {
  @JsonProperty("male")
  MALE,
  @JsonProperty("female")
  FEMALE,
  @JsonProperty("other")
  OTHER;

  /** Keeps the words of the contract in the table, too. */
  @Converter(autoApply = true)
  public static class InWords implements AttributeConverter<Sex, String> {

    @Override
    public String convertToDatabaseColumn(Sex sex) {
      return sex == null ? null : sex.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Sex convertToEntityAttribute(String word) {
      return word == null ? null : Sex.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
