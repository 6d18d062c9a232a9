package org.tmtar.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.tmtar.testing.PackagedApplication;
import org.tmtar.testing.Surroundings;

/**
 * Writes a database of this version for the tests of later versions: {@code mvn -Pdump-database}. It starts
 * the packaged application with an empty database, creates {@link SampleData} and writes the tables to
 * {@code src/test/resources/released}.
 */
public final class DumpDatabase {

  private DumpDatabase() {}

  /**
   * Writes the files of one version.
   *
   * @param arguments the version of the application
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    String version = arguments[0].replace("-SNAPSHOT", "");
    ReleasedDatabase released = ReleasedDatabase.of(version);
    Files.createDirectories(released.folder());
    Path folder = Files.createTempDirectory("tmtar-dump");
    try (Surroundings surroundings = Surroundings.in(folder)) {
      try (PackagedApplication application = surroundings.settings().start().awaitHealthy()) {
        SampleData.create(application.address(), surroundings.issuer());
      }
      try (Connection connection = surroundings.database().dataSource().getConnection()) {
        String title = "A database of Take Me To AR %s".formatted(version);
        Files.writeString(released.dump(), DatabaseDump.of(connection, title));
      }
    }
    System.out.println(
        "The database of version %s is written: %s".formatted(version, released.dump()));
  }
}
