package org.tmtar.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tmtar.persistence.DatabaseException;

/**
 * The database answers. A readiness check only: restarting the application would not bring the
 * database back, so it is no matter of liveness.
 */
@Readiness
@Default // named, because a bean with a qualifier is no longer a plain one
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

  private DataSource dataSource;

  protected DatabaseCheck() {}

  @Inject
  public DatabaseCheck(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      require();
      return HealthCheckResponse.up("database");
    } catch (DatabaseException away) {
      return HealthCheckResponse.down("database");
    }
  }

  /**
   * Asks the database for an answer.
   *
   * @throws DatabaseException if there is none
   */
  void require() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }
}
