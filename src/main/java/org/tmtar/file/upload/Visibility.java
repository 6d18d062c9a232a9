package org.tmtar.file.upload;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.problem.InvalidRequestException;

/**
 * The access level of a file. A file to which a secret resource refers is protected regardless of this
 * level.
 */
@Schema(description = """
        Whether anyone who knows the name may download the file, or only callers that see a
        resource that refers to it. A file to which a resource of a secret zone refers is always
        protected.""")
public enum Visibility {
  /** Every client that knows the name may download the file. */
  @JsonProperty("public")
  PUBLIC,
  /**
   * Only clients with a signed link may download the file, and callers that can see a resource that refers
   * to it or administer its location.
   */
  @JsonProperty("protected")
  PROTECTED;

  /**
   * Parses a value of the API.
   *
   * @throws InvalidRequestException if there is no such value
   */
  public static Visibility of(String apiName) {
    return Arrays.stream(values())
        .filter(visibility -> visibility.apiName().equals(apiName))
        .findFirst()
        .orElseThrow(
            () -> new InvalidRequestException("/visibility", "must be one of public, protected"));
  }

  private String apiName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Stores the values of the API in the database. */
  @Converter(autoApply = true)
  public static class VisibilityConverter implements AttributeConverter<Visibility, String> {

    @Override
    public String convertToDatabaseColumn(Visibility visibility) {
      return visibility == null ? null : visibility.apiName();
    }

    @Override
    public Visibility convertToEntityAttribute(String apiName) {
      return apiName == null ? null : Visibility.valueOf(apiName.toUpperCase(Locale.ROOT));
    }
  }
}
