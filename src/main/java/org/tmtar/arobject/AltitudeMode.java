package org.tmtar.arobject;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reference from which the altitude of an object is measured. */
@Schema(
    description =
        "The reference of the altitude: the ground, the roof of the building, or the WGS 84 ellipsoid.",
    nullable = true)
public enum AltitudeMode {
  /** Above the ground. */
  @JsonProperty("ground")
  GROUND,
  /** Above the roof of the building. */
  @JsonProperty("rooftop")
  ROOFTOP,
  /** Above the WGS 84 ellipsoid. */
  @JsonProperty("ellipsoid")
  ELLIPSOID;

  /** Returns the mode with the given name in the API; null if there is no name. */
  static AltitudeMode of(String apiName) {
    return apiName == null ? null : valueOf(apiName.toUpperCase(Locale.ROOT));
  }

  /** Converts a mode to and from its name, so that the database uses the names of the API. */
  @Converter(autoApply = true)
  public static class AltitudeModeConverter implements AttributeConverter<AltitudeMode, String> {

    @Override
    public String convertToDatabaseColumn(AltitudeMode value) {
      return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public AltitudeMode convertToEntityAttribute(String apiName) {
      return of(apiName);
    }
  }
}
