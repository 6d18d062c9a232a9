package org.tmtar.arobject;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the altitude of an object is measured from. */
@Schema(
    description =
        "What the altitude is measured from: the ground, the roof of the building, or the ellipsoid of WGS 84.",
    nullable = true)
public enum AltitudeMode {
  /** Above the ground. */
  @JsonProperty("ground")
  GROUND,
  /** Above the roof of the building. */
  @JsonProperty("rooftop")
  ROOFTOP,
  /** Above the ellipsoid of WGS 84. */
  @JsonProperty("ellipsoid")
  ELLIPSOID;

  /** The word of the API and of the database. */
  static AltitudeMode of(String word) {
    return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Stores the same words in the database as the API uses. */
  @Converter(autoApply = true)
  public static class AltitudeModeConverter implements AttributeConverter<AltitudeMode, String> {

    @Override
    public String convertToDatabaseColumn(AltitudeMode value) {
      return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public AltitudeMode convertToEntityAttribute(String word) {
      return of(word);
    }
  }
}
