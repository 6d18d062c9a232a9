package org.tmtar.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.json.MemberNames;
import org.tmtar.text.PlainText;

/**
 * Completes the schemas of records by the rules of the contract. In a request, {@code NotNull} makes a
 * member required and every other member accepts null. A member of the type {@link JsonNullable} has the
 * schema and the constraints of its value. A response contains all members.
 */
final class RecordSchemas {

  /** The schema of a type without constraints. */
  private record Format(SchemaType type, String name) {}

  private static final Map<Class<?>, Format> FORMATS = Map.of(
      String.class, new Format(SchemaType.STRING, null),
      Long.class, new Format(SchemaType.INTEGER, "int64"),
      Double.class, new Format(SchemaType.NUMBER, "double"),
      Boolean.class, new Format(SchemaType.BOOLEAN, null),
      LocalDate.class, new Format(SchemaType.STRING, "date"),
      OffsetDateTime.class, new Format(SchemaType.STRING, "date-time"));

  /** The types of which the generator makes components, although they have no meaning of their own. */
  private static final Set<String> TIMES = Set.of("Instant", "LocalDate", "OffsetDateTime");

  private RecordSchemas() {}

  static void complete(Components components) {
    inlineTimes(components);
    for (Class<?> type : describedRecords()) {
      Schema schema = components.getSchemas().get(nameOf(type));
      if (type.getSimpleName().endsWith("Request")) {
        completeRequest(type, schema);
      } else if (schema.getRequired() == null || schema.getRequired().isEmpty()) {
        completeResponse(type, schema);
      }
    }
    components.getSchemas().values().forEach(RecordSchemas::addNull);
  }

  private static void inlineTimes(Components components) {
    Map<String, Schema> schemas = components.getSchemas();
    schemas.values().stream()
        .filter(schema -> schema.getProperties() != null)
        .flatMap(schema -> schema.getProperties().values().stream())
        .forEach(property -> {
          String reference = property.getAllOf() == null
              ? property.getRef()
              : property.getAllOf().get(0).getRef();
          String name =
              reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
          if (TIMES.contains(name)) {
            property.setRef(null);
            property.setAllOf(null);
            property.setType(schemas.get(name).getType());
            property.setFormat(schemas.get(name).getFormat());
          }
        });
    TIMES.forEach(components::removeSchema);
  }

  /** The records of the application that have a schema. */
  private static List<Class<?>> describedRecords() {
    try {
      Path root = Path.of(RecordSchemas.class
          .getProtectionDomain()
          .getCodeSource()
          .getLocation()
          .toURI());
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(file -> file.endsWith(".class"))
            .sorted()
            .<Class<?>>map(RecordSchemas::load)
            .filter(type -> type.isRecord() && nameOf(type) != null)
            .toList();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Class<?> load(String file) {
    String name =
        file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.');
    try {
      return Class.forName(name, false, RecordSchemas.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The name of the schema of a type; null if the type has none. */
  private static String nameOf(Class<?> type) {
    var annotation =
        type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    if (annotation == null) {
      return null;
    }
    return annotation.name().isEmpty() ? type.getSimpleName() : annotation.name();
  }

  private static void completeRequest(Class<?> type, Schema schema) {
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String member = memberOf(type, component);
      AnnotatedType declared = field(type, component).getAnnotatedType();
      boolean isOptional = component.getType() == JsonNullable.class;
      AnnotatedType value = isOptional
          ? ((AnnotatedParameterizedType) declared).getAnnotatedActualTypeArguments()[0]
          : declared;
      Schema property = schema.getProperties().get(member);
      if (isOptional) {
        property = withType(property, value.getType());
        schema.addProperty(member, property);
      }
      if (property.getRef() == null) {
        constrain(property, value);
      }
      if (!isOptional && value.isAnnotationPresent(NotNull.class)) {
        required.add(member);
      }
    }
    schema.setRequired(required.isEmpty() ? null : required);
  }

  /** The member of a component. An annotation states it if Java reserves the name, for example. */
  private static String memberOf(Class<?> type, RecordComponent component) {
    JsonProperty stated = field(type, component).getAnnotation(JsonProperty.class);
    return stated == null ? MemberNames.snakeCase(component.getName()) : stated.value();
  }

  private static Field field(Class<?> type, RecordComponent component) {
    try {
      return type.getDeclaredField(component.getName());
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The schema of a member, with the type of its value. It keeps the description. */
  private static Schema withType(Schema property, Type value) {
    if (value instanceof ParameterizedType map) {
      Class<?> entry = (Class<?>) map.getActualTypeArguments()[1];
      return property
          .type(SchemaType.OBJECT)
          .additionalPropertiesSchema(OASFactory.createSchema().ref(nameOf(entry)));
    }
    Class<?> type = (Class<?>) value;
    if (type.isEnum() || type.isRecord()) {
      return OASFactory.createSchema().ref(nameOf(type));
    }
    Format format = FORMATS.get(type);
    return property.type(format.type()).format(format.name());
  }

  private static void constrain(Schema property, AnnotatedType value) {
    property.setNullable(value.isAnnotationPresent(NotNull.class) ? null : Boolean.TRUE);
    PlainText text = value.getAnnotation(PlainText.class);
    if (text != null) {
      property.setMaxLength(text.max());
      if (!text.blank()) {
        property.setMinLength(1);
        property.setPattern("\\S");
      }
    }
    Min min = value.getAnnotation(Min.class);
    if (min != null) {
      property.setMinimum(BigDecimal.valueOf(min.value()));
    }
    Max max = value.getAnnotation(Max.class);
    if (max != null) {
      property.setMaximum(BigDecimal.valueOf(max.value()));
    }
    if (value.isAnnotationPresent(Positive.class)) {
      boolean isInteger = property.getType() == SchemaType.INTEGER;
      property.setMinimum(isInteger ? BigDecimal.ONE : BigDecimal.ZERO);
      property.setExclusiveMinimum(isInteger ? null : Boolean.TRUE);
    }
  }

  private static void completeResponse(Class<?> type, Schema schema) {
    List<String> required = new ArrayList<>(schema.getProperties().keySet());
    for (RecordComponent component : type.getRecordComponents()) {
      if (field(type, component).isAnnotationPresent(JsonInclude.class)) {
        required.remove(memberOf(type, component));
      }
    }
    schema.setRequired(required);
  }

  /** Without null among its values, an enumeration would not accept null. */
  private static void addNull(Schema schema) {
    if (Boolean.TRUE.equals(schema.getNullable()) && schema.getEnumeration() != null) {
      List<Object> values = new ArrayList<>(schema.getEnumeration());
      if (!values.contains(null)) {
        values.add(null);
        schema.setEnumeration(values);
      }
    }
  }
}
