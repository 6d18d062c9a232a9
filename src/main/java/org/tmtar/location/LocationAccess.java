package org.tmtar.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.tmtar.persistence.DatabaseException;
import org.tmtar.security.Caller;

/**
 * The one place that answers whether somebody administers a location. Rights are inherited downwards
 * and read live: one indexed comparison of two paths.
 */
@ApplicationScoped
public class LocationAccess {

  private static final String IS_STRICTLY_BELOW = """
      SELECT EXISTS (
        SELECT 1 FROM locations place, locations above
        WHERE place.id = ? AND above.id = ? AND place.path <@ above.path AND place.id <> above.id)
      """;

  private static final String EXISTS = "SELECT EXISTS (SELECT 1 FROM locations WHERE id = ?)";

  private DataSource dataSource;

  protected LocationAccess() {}

  @Inject
  public LocationAccess(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Whether a caller administers a place that lies below the caller's own. Its own place does not
   * count: nobody appoints peers. For root every place counts, the root location included.
   *
   * @param caller who asks
   * @param locationId the place; one that does not exist lies below none
   */
  public boolean administersFromAbove(Caller caller, long locationId) {
    if (caller.adminLocationId() == null) {
      return false;
    }
    return caller.isRoot() || ask(IS_STRICTLY_BELOW, locationId, caller.adminLocationId());
  }

  /** Whether there is such a place. */
  public boolean exists(long locationId) {
    return ask(EXISTS, locationId);
  }

  private boolean ask(String question, long... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(question)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setLong(i + 1, parameters[i]);
      }
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }
}
