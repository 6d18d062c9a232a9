package org.tmtar.arobject;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The point or surface to which an object is fixed. */
@Schema(
    description =
        "The point or surface to which the object is fixed: the target image, the position of its subzone, or a floor or wall that the phone detects.",
    nullable = true)
public enum Anchor {
  /** On the target image. */
  @JsonProperty("image")
  IMAGE,
  /** At the position of its subzone. */
  @JsonProperty("geo")
  GEO,
  /** On a floor that the phone detects. */
  @JsonProperty("floor")
  FLOOR,
  /** On a wall that the phone detects. */
  @JsonProperty("wall")
  WALL;

  /** Returns the anchor with the given name in the API; null if there is no name. */
  static Anchor of(String apiName) {
    return apiName == null ? null : valueOf(apiName.toUpperCase(Locale.ROOT));
  }

  /** Converts an anchor to and from its name, so that the database uses the names of the API. */
  @Converter(autoApply = true)
  public static class AnchorConverter implements AttributeConverter<Anchor, String> {

    @Override
    public String convertToDatabaseColumn(Anchor value) {
      return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Anchor convertToEntityAttribute(String apiName) {
      return of(apiName);
    }
  }
}
