package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A migration runs in one transaction, and a statement that alters a table keeps all readers of the table waiting until
 * the end of that transaction. Statements that process all rows of a table are therefore in another migration.
 */
class MigrationLocksTest {

  /** The last migration of version 0.1.0, which is applied by each database. */
  private static final String LAST_RELEASED = "V202611300831__find_files_of_secret_zones.sql";

  private static final Pattern ALTERED = Pattern.compile("(?m)^ALTER TABLE (\\w+)");

  /** Without the indexes of the rows that have a value in a new column. No row exists for them. */
  private static final String PROCESSED =
      "(?m)^(UPDATE %1$s\\b|CREATE (UNIQUE )?INDEX \\w+ ON %1$s\\b(?![^;]* IS NOT NULL;))";

  @Test
  void migrationThatAltersATableDoesNotProcessItsRows() throws IOException {
    List<Path> migrations = migrations();

    assertThat(migrations).isNotEmpty();
    for (Path migration : migrations) {
      String sql = Files.readString(migration);
      for (String table : altered(sql)) {
        assertThat(sql)
            .as(migration.getFileName().toString())
            .doesNotContainPattern(PROCESSED.formatted(table));
      }
    }
  }

  private static Set<String> altered(String sql) {
    Matcher statement = ALTERED.matcher(sql);
    return statement.results().map(result -> result.group(1)).collect(Collectors.toSet());
  }

  private static List<Path> migrations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
      return files
          .filter(file -> file.getFileName().toString().compareTo(LAST_RELEASED) > 0)
          .toList();
    }
  }
}
