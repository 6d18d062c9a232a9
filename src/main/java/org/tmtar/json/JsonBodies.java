package org.tmtar.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.openapitools.jackson.nullable.JsonNullableModule;

/**
 * Reads and writes every JSON body by the conventions of the contract: members in {@code snake_case}, nothing
 * left out when it is null, unknown members ignored, numbers and booleans in the notations of
 * {@link ScalarText}, a repeated member refused.
 *
 * <p>Jackson rather than JSON-B, because only Jackson says which member of a body is at fault, tells a
 * member that is absent from one that is {@code null}, and refuses a member that stands twice.
 */
@Provider
public class JsonBodies implements ContextResolver<ObjectMapper> {

  /** Nesting is the cheapest way to make a parser work hard; no body of the contract needs more. */
  private static final int DEEPEST_NESTING = 32;

  private static final ObjectMapper MAPPER = createMapper();

  /** The mapper of all bodies, for those who keep what the API shows. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return MAPPER;
  }

  private static ObjectMapper createMapper() {
    JsonMapper mapper = JsonMapper.builder()
        .addModule(new JavaTimeModule()
            .addDeserializer(LocalDate.class, new StrictDate())
            .addDeserializer(OffsetDateTime.class, new StrictTime()))
        .addModule(ScalarDeserializers.module())
        .addModule(new SimpleModule("limits").setDeserializerModifier(new EntryLimit()))
        .addModule(new JsonNullableModule())
        .propertyNamingStrategy(MemberNames.STRATEGY)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        // A truncated response must not appear complete.
        .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // positions as short as they can be, which those of the JDK are not before 19
        .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .withCoercionConfig(
            LogicalType.Textual,
            config -> config
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .withCoercionConfigDefaults(
            config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build());
    return mapper;
  }

  /** A date in the one form of the contract, {@code YYYY-MM-DD}; Jackson would take several. */
  private static final class StrictDate extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    /** Years 0001 to 9999, by RFC 3339; others do not survive the way to the database and back. */
    private static final Pattern FORM = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

    StrictDate() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
      }
      try {
        if (FORM.matcher(parser.getText()).matches()) {
          return LocalDate.parse(parser.getText());
        }
      } catch (DateTimeParseException notOne) {
        // answered below
      }
      throw context.weirdStringException(parser.getText(), LocalDate.class, "not a date");
    }
  }

  /** A time of RFC 3339, converted to UTC and truncated to the microseconds that the database stores. */
  private static final class StrictTime extends StdDeserializer<OffsetDateTime> {

    private static final long serialVersionUID = 1L;

    StrictTime() {
      super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, parser);
      }
      try {
        return Rfc3339.parse(parser.getText());
      } catch (DateTimeException | IllegalArgumentException invalid) {
        throw context.weirdStringException(parser.getText(), OffsetDateTime.class, "not a time");
      }
    }
  }
}
