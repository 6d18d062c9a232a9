package org.tmtar.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The requirements of the application for the PostgreSQL server and its database. */
final class DatabaseRequirements {

  /** The extensions that the migrations create. All are part of the PostgreSQL distribution. */
  static final List<String> EXTENSIONS =
      List.of("btree_gist", "cube", "ltree", "pg_trgm", "unaccent");

  private static final int MIN_MAJOR_VERSION = 17;

  /** The factor of the major version in the version number of PostgreSQL; 17.4 has the number 170004. */
  private static final int MAJOR = 10_000;

  private static final String ENCODING = "UTF8";

  private static final String PROPERTIES = """
      SELECT current_setting('server_version_num')::integer, current_setting('server_version'),
        current_setting('server_encoding'), pg_is_in_recovery()
      """;

  private static final String MISSING_EXTENSIONS = """
      SELECT wanted.name,
        EXISTS (SELECT 1 FROM pg_available_extensions a WHERE a.name = wanted.name),
        has_database_privilege(current_database(), 'CREATE')
      FROM unnest(?) AS wanted (name)
      WHERE NOT EXISTS (SELECT 1 FROM pg_extension e WHERE e.extname = wanted.name)
      ORDER BY wanted.name
      """;

  private DatabaseRequirements() {}

  /**
   * Checks the server and the database.
   *
   * @throws UnusableDatabaseException if a requirement is not met, with one sentence for each such
   *     requirement, or if the database cannot be queried
   */
  static void check(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(PROPERTIES)) {
      row.next();
      List<String> faults =
          faults(row.getInt(1), row.getString(2), row.getString(3), row.getBoolean(4));
      if (!faults.isEmpty()) {
        throw new UnusableDatabaseException(faults, null);
      }
    } catch (SQLException failure) {
      throw new UnusableDatabaseException(DatabaseFailure.sentence(failure), failure);
    }
  }

  /**
   * The requirements that are not met, one sentence each; empty if all are met.
   *
   * @param versionNumber the version as PostgreSQL encodes it, for example {@code 170004}
   * @param version the version as PostgreSQL displays it, for example {@code 17.4}
   * @param encoding the character encoding of the database
   * @param isReplica whether the server is a read-only replica
   */
  static List<String> faults(
      int versionNumber, String version, String encoding, boolean isReplica) {
    List<String> faults = new ArrayList<>();
    if (versionNumber < MIN_MAJOR_VERSION * MAJOR) {
      faults.add("The database runs PostgreSQL %s, but version %d or newer is required."
          .formatted(version, MIN_MAJOR_VERSION));
    }
    if (!ENCODING.equals(encoding)) {
      faults.add(
          "The database has the encoding %s, but UTF8 is required. Create it again with ENCODING 'UTF8' TEMPLATE template0."
              .formatted(encoding));
    }
    if (isReplica) {
      faults.add("The database is a read-only replica, but the primary is required.");
    }
    return faults;
  }

  /**
   * The reasons why the required extensions cannot be created, one sentence each; empty if there are none
   * or if the database cannot be queried.
   */
  static List<String> extensionFaults(DataSource database) {
    List<String> unavailable = new ArrayList<>();
    List<String> forbidden = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(MISSING_EXTENSIONS)) {
      query.setArray(1, connection.createArrayOf("text", EXTENSIONS.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (!rows.getBoolean(2)) {
            unavailable.add(rows.getString(1));
          } else if (!rows.getBoolean(3)) {
            forbidden.add(rows.getString(1));
          }
        }
      }
    } catch (SQLException unreadable) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    if (!unavailable.isEmpty()) {
      faults.add(
          "The PostgreSQL server does not have the extensions %s. Install its contrib package."
              .formatted(String.join(", ", unavailable)));
    }
    if (!forbidden.isEmpty()) {
      faults.add(
          "The user of the database may not create the extensions %s. Grant it CREATE on the database, or create them as a superuser."
              .formatted(String.join(", ", forbidden)));
    }
    return faults;
  }
}
