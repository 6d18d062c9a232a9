package org.tmtar.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * A database of an earlier version, as {@link DumpDatabase} has written it.
 *
 * @param folder the folder of its files; its name is the version
 */
record ReleasedDatabase(Path folder) {

  private static final Path ALL = Path.of("src", "test", "resources", "released");

  /** The database of a version. Its files may not exist. */
  static ReleasedDatabase of(String version) {
    return new ReleasedDatabase(ALL.resolve(version));
  }

  /** The databases of all versions. */
  static List<ReleasedDatabase> all() {
    try (Stream<Path> folders = Files.list(ALL)) {
      return folders.sorted().map(ReleasedDatabase::new).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The file with the statements that add the rows to the tables of {@link #lastMigration}. */
  Path dump() {
    return folder.resolve("database.sql");
  }

  /** The version of the last migration that was applied to the database. */
  String lastMigration() {
    return read(dump())
        .lines()
        .filter(line -> line.startsWith(DatabaseDump.LAST_MIGRATION))
        .map(line -> line.substring(DatabaseDump.LAST_MIGRATION.length()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The file with statements that change the restored rows as later migrations do on purpose. It does not
   * exist if later migrations keep all rows.
   */
  Path laterChanges() {
    return folder.resolve("later-changes.sql");
  }

  /** Executes the statements of a file. */
  static void execute(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(read(file));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
