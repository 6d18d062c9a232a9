package org.tmtar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

  @Test
  void everyOperationOfTheDocumentHasARowInARightsMatrix() {
    Set<String> operations = rules().map(AccessRule::operation).collect(Collectors.toSet());

    assertThat(Contract.CURRENT.operations()).hasSizeGreaterThan(60);
    assertThat(Contract.CURRENT.operations())
        .as("operations without a row")
        .filteredOn(operation -> !operations.contains(operation))
        .isEmpty();
    assertThat(operations)
        .as("rows without an operation")
        .filteredOn(operation -> !Contract.CURRENT.operations().contains(operation))
        .isEmpty();
  }

  private static Stream<AccessRule<?>> rules() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.tmtar").stream()
            .filter(type -> type.tryGetField(AccessRule.FIELD).isPresent())
            .flatMap(AccessRulesTest::rules);
  }

  @SuppressWarnings("unchecked")
  private static Stream<AccessRule<?>> rules(JavaClass type) {
    try {
      Field field = type.getField(AccessRule.FIELD).reflect();
      field.setAccessible(true);
      return ((List<AccessRule<?>>) field.get(null)).stream();
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
