package org.tmtar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableStateTest {

  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
  private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\w+)");
  private static final Pattern DROPPED = Pattern.compile("DROP TABLE (\\w+)");

  @Test
  void everyTableHasAKnownLimit() throws IOException {
    List<String> tables = tables();

    assertThat(tables).contains("sessions", "audit_entries");
    assertThat(tables)
        .allSatisfy(table -> assertThat(TableState.bound(table)).doesNotContain("no known limit"));
  }

  private static List<String> tables() throws IOException {
    List<String> dropped = tables(DROPPED);
    return tables(CREATED).stream().filter(table -> !dropped.contains(table)).toList();
  }

  private static List<String> tables(Pattern statement) throws IOException {
    try (Stream<Path> migrations = Files.list(MIGRATIONS)) {
      return migrations
          .flatMap(migration -> statement.matcher(read(migration)).results())
          .map((MatchResult table) -> table.group(1))
          .toList();
    }
  }

  private static String read(Path migration) {
    try {
      return Files.readString(migration);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
