package org.tmtar.file;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import org.tmtar.problem.InvalidRequestException;

/** Who may fetch a file. What a secret zone uses is protected in any case. */
public enum Visibility {
  /** Anyone who knows its name. */
  @JsonProperty("public")
  PUBLIC,
  /** Who may see what uses it. */
  @JsonProperty("protected")
  PROTECTED;

  /**
   * What a word of the contract means.
   *
   * @throws InvalidRequestException if it means nothing
   */
  public static Visibility of(String word) {
    return Arrays.stream(values())
        .filter(visibility -> visibility.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new InvalidRequestException("/visibility", "must be one of public, protected"));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Keeps the words of the contract in the table, too. */
  @Converter(autoApply = true)
  public static class InWords implements AttributeConverter<Visibility, String> {

    @Override
    public String convertToDatabaseColumn(Visibility visibility) {
      return visibility == null ? null : visibility.word();
    }

    @Override
    public Visibility convertToEntityAttribute(String word) {
      return word == null ? null : Visibility.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
