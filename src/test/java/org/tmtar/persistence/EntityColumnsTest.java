package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tmtar.testing.ProductClasses;

/**
 * An entity that SQL statements read has a constant {@code COLUMNS}. EclipseLink sets an attribute to null
 * without an error if a statement does not return its column.
 */
class EntityColumnsTest {

  private static final String COLUMNS = "COLUMNS";

  @TestFactory
  Stream<DynamicTest> columnsContainEveryAttributeOfTheEntity() {
    List<? extends Class<?>> entities = ProductClasses.ALL.stream()
        .filter(type -> type.isAnnotatedWith(Entity.class))
        .filter(type -> type.tryGetField(COLUMNS).isPresent())
        .map(JavaClass::reflect)
        .toList();
    assertThat(entities).hasSizeGreaterThanOrEqualTo(4);
    return entities.stream()
        .map(entity -> dynamicTest(
            entity.getSimpleName(),
            () -> assertThat(columns(entity))
                .containsExactlyInAnyOrderElementsOf(attributes(entity))));
  }

  private static List<String> columns(Class<?> entity) throws ReflectiveOperationException {
    Field constant = entity.getDeclaredField(COLUMNS);
    constant.setAccessible(true);
    return Arrays.stream(((String) constant.get(null)).split(","))
        .map(column -> column.substring(column.indexOf('.') + 1).strip())
        .toList();
  }

  private static List<String> attributes(Class<?> entity) {
    return Arrays.stream(entity.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .flatMap(field -> field.isAnnotationPresent(Embedded.class)
            ? attributes(field.getType()).stream()
            : Stream.of(column(field)))
        .toList();
  }

  private static String column(Field attribute) {
    Column column = attribute.getAnnotation(Column.class);
    return column == null || column.name().isEmpty() ? attribute.getName() : column.name();
  }
}
