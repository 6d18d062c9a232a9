package org.tmtar.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the version, the changelog and the databases of the releases belong together. */
class ReleaseTest {

  private static final String SNAPSHOT = "-SNAPSHOT";

  private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

  private final Changelog changelog = Changelog.read();

  ReleaseTest() throws IOException {}

  @Test
  void everyReleasedVersionHasADatabaseForTheTestsOfMigrations() {
    assertThat(changelog.releases())
        .allSatisfy(
            release -> assertThat(ReleasedDatabase.of(release.version()).dump()).isRegularFile());
  }

  @Test
  void releasesAreInTheOrderOfTheirDatesAndVersionsWithTheNewestFirst() {
    assertThat(changelog.releases())
        .isSortedAccordingTo(Comparator.comparing(Changelog.Release::date).reversed())
        .extracting(release -> Version.parse(release.version()))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void versionIsThatOfTheNewestReleaseOrASnapshotOfALaterOne() {
    String version = Pom.version();
    if (version.endsWith(SNAPSHOT)) {
      Version next = Version.parse(version.replace(SNAPSHOT, ""));
      assertThat(changelog.releases())
          .allSatisfy(release -> assertThat(Version.parse(release.version())).isLessThan(next));
    } else {
      assertThat(changelog.releases()).first().hasFieldOrPropertyWithValue("version", version);
      assertThat(changelog.unreleased())
          .as("A change after a release needs a version that ends with " + SNAPSHOT)
          .isEmpty();
      assertThat(Pom.property("project.build.outputTimestamp"))
          .isEqualTo(changelog.releases().get(0).date() + "T00:00:00Z");
    }
  }

  @Test
  void documentOfTheApiImageAndChartHaveTheVersionOfTheProduct() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/META-INF/openapi/base.yaml")))
        .contains("\n  version: " + Pom.version() + "\n");
    assertThat(Files.readString(Path.of("Dockerfile")))
        .contains("org.opencontainers.image.version=\"" + Pom.version() + "\"");
    assertThat(Files.readString(Path.of("deploy/helm/tmtar/Chart.yaml")))
        .contains("\nversion: " + Pom.version() + "\n", "\nappVersion: " + Pom.version() + "\n");
  }

  @Test
  void databaseOfThisReleaseHasAllMigrations() throws IOException {
    if (Pom.version().endsWith(SNAPSHOT)) {
      return;
    }
    assertThat(ReleasedDatabase.of(Pom.version()).lastMigration()).isEqualTo(lastMigration());
  }

  private static String lastMigration() throws IOException {
    try (Stream<Path> files = Files.list(MIGRATIONS)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"))
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }
}
