package org.tmtar.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.problem.EnumParameter;
import org.tmtar.problem.InvalidRequestException;

/** The type of an event. Each type has its own feed. */
@Schema(description = "The feed of the event.")
public enum EventType {
  @JsonProperty("news")
  NEWS("news"),
  @JsonProperty("sales")
  SALES("sales");

  private final String apiName;

  EventType(String apiName) {
    this.apiName = apiName;
  }

  /**
   * Returns the type with the given name in the API.
   *
   * @param pointer the parameter that contains the name
   * @throws InvalidRequestException if no type has the name
   */
  public static EventType of(String apiName, String pointer) {
    return EnumParameter.parse(values(), EventType::apiName, apiName, pointer);
  }

  /** The name of the type in the API and in the database. */
  String apiName() {
    return apiName;
  }

  /** Converts a type to and from its name, so that the database uses the names of the API. */
  @Converter(autoApply = true)
  public static class EventTypeConverter implements AttributeConverter<EventType, String> {

    @Override
    public String convertToDatabaseColumn(EventType type) {
      return type == null ? null : type.apiName();
    }

    @Override
    public EventType convertToEntityAttribute(String apiName) {
      return apiName == null ? null : EventType.valueOf(apiName.toUpperCase(Locale.ROOT));
    }
  }
}
