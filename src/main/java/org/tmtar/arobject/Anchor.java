package org.tmtar.arobject;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an object is fixed to. */
@Schema(
    description =
        "What the object is fixed to: the target image, the position of its subzone, a floor or a wall that the phone finds.",
    nullable = true)
public enum Anchor {
  /** On the target image. */
  @JsonProperty("image")
  IMAGE,
  /** At the position of its subzone. */
  @JsonProperty("geo")
  GEO,
  /** On a floor that the phone finds. */
  @JsonProperty("floor")
  FLOOR,
  /** On a wall that the phone finds. */
  @JsonProperty("wall")
  WALL;

  /** The word of the API and of the database. */
  static Anchor of(String word) {
    return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Stores the same words in the database as the API uses. */
  @Converter(autoApply = true)
  public static class AnchorConverter implements AttributeConverter<Anchor, String> {

    @Override
    public String convertToDatabaseColumn(Anchor value) {
      return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Anchor convertToEntityAttribute(String word) {
      return of(word);
    }
  }
}
