package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseRequirementsTest {

  private static final Pattern CREATES_EXTENSION =
      Pattern.compile("CREATE EXTENSION IF NOT EXISTS (\\w+)");

  @Test
  void postgresql17InUtf8IsAccepted() {
    assertThat(DatabaseRequirements.faults(170_000, "17.0", "UTF8", false)).isEmpty();
    assertThat(DatabaseRequirements.faults(180_001, "18.1", "UTF8", false)).isEmpty();
  }

  @Test
  void olderPostgresqlIsRefusedWithItsVersion() {
    assertThat(DatabaseRequirements.faults(160_010, "16.10 (Debian 16.10-1)", "UTF8", false))
        .containsExactly(
            "The database runs PostgreSQL 16.10 (Debian 16.10-1), but version 17 or newer is required.");
  }

  @Test
  void everyFaultIsASentence() {
    assertThat(DatabaseRequirements.faults(150_008, "15.8", "LATIN1", true)).hasSize(3);
  }

  @Test
  void extensionsAreThoseOfTheMigrations() throws IOException {
    Set<String> created = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (Path file : files.toList()) {
        CREATES_EXTENSION
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult match) -> match.group(1))
            .forEach(created::add);
      }
    }

    assertThat(DatabaseRequirements.EXTENSIONS).isEqualTo(List.copyOf(created));
  }
}
