package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Databases have recorded the migrations that they have applied, with their checksums. A migration that has
 * landed therefore keeps its name and its content. The file {@code landed-migrations.txt} lists all of them;
 * a new migration is added to it.
 */
class LandedMigrationsTest {

  private static final Path SOURCES = Path.of("src", "main", "resources", "db", "migration");
  private static final Path PACKAGED = Path.of("target", "classes", "db", "migration");
  private static final Path LANDED = Path.of("src", "test", "resources", "landed-migrations.txt");

  /** The empty file by which Flyway finds the folder on Open Liberty. */
  private static final String MARKER = "flyway.location";

  @Test
  void landedMigrationsKeepTheirNamesAndContents() throws IOException {
    assertThat(checksums(SOURCES)).isEqualTo(landed());
  }

  /** The build does not delete a file from {@code target} when its source is renamed. */
  @Test
  void packagedMigrationsAreThoseOfTheSources() throws IOException {
    assertThat(checksums(PACKAGED)).isEqualTo(checksums(SOURCES));
  }

  @Test
  void migrationsAreNamedByTimeAndPurposeAndHaveAHeaderComment() throws IOException {
    assertThat(list(SOURCES))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file.getFileName().toString())
            .matches(
                "V20\\d\\d(0[1-9]|1[0-2])([0-2]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d__[a-z_]+\\.sql"))
        .allSatisfy(file -> assertThat(file).content().startsWith("-- "));
  }

  private static Map<String, String> landed() throws IOException {
    return Files.readAllLines(LANDED).stream()
        .map(line -> line.split("  ", 2))
        .collect(Collectors.toMap(
            columns -> columns[1], columns -> columns[0], (first, second) -> second, TreeMap::new));
  }

  private static Map<String, String> checksums(Path folder) throws IOException {
    Map<String, String> checksums = new TreeMap<>();
    for (Path migration : list(folder)) {
      checksums.put(migration.getFileName().toString(), sha256(migration));
    }
    return checksums;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().equals(MARKER)).toList();
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
