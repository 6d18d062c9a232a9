package org.tmtar.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sex that a user has stated. */
@Schema(description = "The sex that the user states; null if it is unknown.", nullable = true)
public enum Sex {
  @JsonProperty("male")
  MALE,
  @JsonProperty("female")
  FEMALE,
  @JsonProperty("other")
  OTHER;

  /** Converts a sex to and from its name, so that the database uses the names of the API. */
  @Converter(autoApply = true)
  public static class SexConverter implements AttributeConverter<Sex, String> {

    @Override
    public String convertToDatabaseColumn(Sex sex) {
      return sex == null ? null : sex.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Sex convertToEntityAttribute(String apiName) {
      return apiName == null ? null : Sex.valueOf(apiName.toUpperCase(Locale.ROOT));
    }
  }
}
