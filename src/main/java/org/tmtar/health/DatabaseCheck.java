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
 * Checks that the database responds. It is a readiness check and not a liveness check, because a restart of
 * the application would not make the database available.
 */
@Readiness
@Default // explicit, because a bean with another qualifier does not have it implicitly
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
    } catch (DatabaseException unavailable) {
      return HealthCheckResponse.down("database");
    }
  }

  /**
   * Requires that the database responds.
   *
   * @throws DatabaseException if it does not
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
