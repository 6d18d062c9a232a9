package org.tmtar.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;

/** The deserializers of numeric and boolean members. They accept the notations of {@link ScalarText}. */
final class ScalarDeserializers {

  private ScalarDeserializers() {}

  static SimpleModule module() {
    return new SimpleModule("scalars")
        .addDeserializer(
            Long.class, new Scalar<>(Long.class, ScalarText::toLong, ScalarDeserializers::integer))
        .addDeserializer(
            Integer.class,
            new Scalar<>(
                Integer.class, ScalarText::toInt, parser -> ScalarText.toInt(integer(parser))))
        .addDeserializer(
            Double.class,
            new Scalar<>(
                Double.class,
                ScalarText::toDouble,
                parser -> ScalarText.requireFinite(parser.getDoubleValue())))
        .addDeserializer(
            Boolean.class,
            new Scalar<>(
                Boolean.class, ScalarText::toBoolean, parser -> zeroOrOne(integer(parser))));
  }

  private static long integer(JsonParser parser) throws IOException {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
        ? parser.getLongValue()
        : ScalarText.toLong(parser.getDecimalValue());
  }

  private static boolean zeroOrOne(long number) {
    if (number < 0 || number > 1) {
      throw new IllegalArgumentException();
    }
    return number == 1;
  }

  /** Converts a string. Throws an {@link IllegalArgumentException} if it is malformed. */
  private interface FromText<T> {

    T convert(String text);
  }

  /**
   * Converts the current number of the parser. Throws an {@link IllegalArgumentException} if the number
   * does not fit into the type.
   */
  private interface FromNumber<T> {

    T convert(JsonParser parser) throws IOException;
  }

  private static final class Scalar<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient FromText<T> fromText;
    private final transient FromNumber<T> fromNumber;

    Scalar(Class<T> type, FromText<T> fromText, FromNumber<T> fromNumber) {
      super(type);
      this.type = type;
      this.fromText = fromText;
      this.fromNumber = fromNumber;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return switch (parser.currentToken()) {
        case VALUE_STRING -> text(parser, context);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, context);
        case VALUE_TRUE, VALUE_FALSE -> bool(parser, context);
        default -> type.cast(context.handleUnexpectedToken(type, parser));
      };
    }

    private T text(JsonParser parser, DeserializationContext context) throws IOException {
      String text = parser.getText();
      try {
        return fromText.convert(text);
      } catch (IllegalArgumentException invalid) {
        throw context.weirdStringException(text, type, "not readable");
      }
    }

    private T number(JsonParser parser, DeserializationContext context) throws IOException {
      try {
        return fromNumber.convert(parser);
      } catch (IllegalArgumentException invalid) {
        throw context.weirdNumberException(0, type, "not readable");
      }
    }

    private T bool(JsonParser parser, DeserializationContext context) throws IOException {
      return type == Boolean.class
          ? type.cast(parser.getBooleanValue())
          : type.cast(context.handleUnexpectedToken(type, parser));
    }
  }
}
