package org.tmtar.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Makes places. By SQL, for as long as no request can make them. */
public final class Locations {

  /** The root location. */
  public static final long ROOT = 1;

  private static final String CREATE = """
      WITH new AS (SELECT nextval(pg_get_serial_sequence('locations', 'id')) AS id)
      INSERT INTO locations (id, name, parent_id, path)
      SELECT new.id, ?, above.id, above.path || new.id::text::ltree
      FROM new, locations above WHERE above.id = ?
      RETURNING id
      """;

  private final DataSource dataSource;

  Locations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes a place with a name of its own. */
  public long createUnder(long parent) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(CREATE)) {
      statement.setString(1, "place " + UUID.randomUUID());
      statement.setLong(2, parent);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
