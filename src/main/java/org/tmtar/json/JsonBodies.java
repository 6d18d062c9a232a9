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
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.openapitools.jackson.nullable.JsonNullableModule;

/**
 * Reads and writes every JSON body by the conventions of the contract. Members are in {@code snake_case},
 * and members with the value null are included. Unknown members are ignored, and a repeated member is
 * refused. Numbers and booleans have the notations of {@link ScalarText}.
 *
 * <p>The application uses Jackson instead of JSON-B for three reasons. Only Jackson identifies the invalid
 * member of a body, distinguishes an absent member from one that is {@code null}, and refuses repeated
 * members.
 */
public final class JsonBodies {

  /**
   * The maximum nesting depth of a body, which every body of the contract respects. Deeply nested bodies
   * are cheap to send and expensive to parse.
   */
  private static final int MAX_NESTING = 32;

  private static final ObjectMapper MAPPER = createMapper();

  private JsonBodies() {}

  /** The mapper of all bodies, also for code that stores or embeds representations of the API. */
  public static ObjectMapper mapper() {
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
        // Positions have their shortest decimal form, unlike Double.toString before JDK 19.
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
            StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build());
    return mapper;
  }

  /**
   * Parses a date in the only form of the contract, {@code YYYY-MM-DD}. Jackson would accept several forms.
   */
  private static final class StrictDate extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    /** The years 0001 to 9999, as in RFC 3339. The database does not preserve other years. */
    private static final Pattern PATTERN = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

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
        if (PATTERN.matcher(parser.getText()).matches()) {
          return LocalDate.parse(parser.getText());
        }
      } catch (DateTimeParseException invalid) {
        // The exception below names the value.
      }
      throw context.weirdStringException(parser.getText(), LocalDate.class, "not a date");
    }
  }

  /**
   * Parses a time of RFC 3339, converts it to UTC and truncates it to microseconds, the precision of the
   * database.
   */
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
