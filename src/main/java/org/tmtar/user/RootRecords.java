package org.tmtar.user;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.tmtar.persistence.DatabaseException;

/**
 * The records that the application needs for its first use: the root location, and the configured
 * identities that administer it. The startup of the application and the seed command create them.
 */
public final class RootRecords {

  private static final Logger LOG = Logger.getLogger(RootRecords.class.getName());

  private static final String ADD_ROOT_LOCATION =
      "INSERT INTO locations (id, name, path) VALUES (1, 'root', '1') ON CONFLICT (id) DO NOTHING";

  private static final String PROMOTE_ROOT = """
      UPDATE users SET admin_location_id = 1, version = version + 1
      WHERE issuer = ? AND identity = ? AND admin_location_id IS DISTINCT FROM 1
      """;

  /** Looks for the user first, because each insertion that finds a conflict consumes an id. */
  private static final String ADD_ROOT = """
      INSERT INTO users (issuer, identity, admin_location_id, signed_in)
      SELECT ?, ?, 1, false
      WHERE NOT EXISTS (SELECT 1 FROM users WHERE issuer = ? AND identity = ?)
      ON CONFLICT (issuer, identity) DO NOTHING
      """;

  private static final String FIND_OTHER_ROOTS = """
      SELECT id FROM users
      WHERE admin_location_id = 1 AND NOT (issuer = ? AND identity = ANY (?))
      ORDER BY id
      """;

  private final DataSource dataSource;

  public RootRecords(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Adds the records that are missing. A repeated call changes nothing. Roots that are no longer
   * configured keep their rights, and a log entry names them.
   *
   * @param issuer the issuer of the identities
   * @param identities the subjects of the users that administer the root location
   */
  public void seed(String issuer, List<String> identities) {
    try (Connection connection = dataSource.getConnection()) {
      execute(connection, ADD_ROOT_LOCATION);
      int added = 0;
      for (String identity : identities) {
        added += execute(connection, PROMOTE_ROOT, issuer, identity);
        added += execute(connection, ADD_ROOT, issuer, identity, issuer, identity);
      }
      LOG.info("Root records exist, roots added: " + added);
      warnOfOtherRoots(connection, issuer, identities);
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private static int execute(Connection connection, String sql, String... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static void warnOfOtherRoots(
      Connection connection, String issuer, List<String> identities) throws SQLException {
    List<Long> others = new ArrayList<>();
    Array configured = connection.createArrayOf("text", identities.toArray());
    try (PreparedStatement statement = connection.prepareStatement(FIND_OTHER_ROOTS)) {
      statement.setString(1, issuer);
      statement.setArray(2, configured);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          others.add(rows.getLong(1));
        }
      }
    }
    if (!others.isEmpty()) {
      LOG.warning(() ->
          "Users %s administer the root location but are not listed in tmtar.root.identities, their rights are unchanged"
              .formatted(others));
    }
  }
}
