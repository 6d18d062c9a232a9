package org.tmtar.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.tmtar.settings.ProductVersion;

/**
 * The version of the product that has migrated a database. It is stored as the comment on the table of
 * migrations. An older version includes it in the message when it refuses to start with that database.
 */
final class SchemaAuthor {

  private static final Logger LOG = Logger.getLogger(SchemaAuthor.class.getName());

  private static final Pattern COMMENT = Pattern.compile("Take Me To AR (\\S+), migration \\S+");

  private static final String FIND =
      "SELECT obj_description(to_regclass('flyway_schema_history'), 'pg_class')";

  private SchemaAuthor() {}

  /**
   * Records this version unless the comment already names the newest migration. The application works
   * without the comment, so a failure is only logged.
   *
   * @param last the newest applied migration
   */
  static void record(DataSource database, MigrationInfo last) {
    String comment =
        "Take Me To AR %s, migration %s".formatted(ProductVersion.current(), last.getVersion());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      String recorded = read(statement).orElse("");
      // A version that applies no migration must not replace the version that migrated the
      // database.
      if (!recorded.endsWith("migration " + last.getVersion())) {
        statement.execute(
            "COMMENT ON TABLE flyway_schema_history IS '%s'".formatted(comment.replace("'", "''")));
      }
    } catch (SQLException failure) {
      LOG.log(
          Level.WARNING,
          "The version could not be recorded in the database. {0}",
          DatabaseFailure.sentence(failure));
    }
  }

  /** The version that has migrated the database; empty if it is unknown or cannot be read. */
  static Optional<String> find(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return read(statement)
          .map(COMMENT::matcher)
          .filter(Matcher::matches)
          .map(matcher -> matcher.group(1));
    } catch (SQLException failure) {
      LOG.log(
          Level.WARNING,
          "The version that has migrated the database cannot be read. {0}",
          DatabaseFailure.sentence(failure));
      return Optional.empty();
    }
  }

  private static Optional<String> read(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(FIND)) {
      row.next();
      return Optional.ofNullable(row.getString(1));
    }
  }
}
