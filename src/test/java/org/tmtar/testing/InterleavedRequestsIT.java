package org.tmtar.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class InterleavedRequestsIT {

  @Test
  void requestWhoseConnectionIsOpenedForItIsSeenToWait() throws Exception {
    try (SharedDatabase database = SharedDatabase.migrated()) {
      assertThat(new InterleavedRequests(database)
              .run(() -> writeAuditOf(database), () -> writeAuditOf(database)))
          .hasSize(2);
    }
  }

  /** Waits for the lock of a writer of the audit as long as the application does. Returns no response. */
  private static ApiResponse writeAuditOf(SharedDatabase database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL lock_timeout = '2s'");
      statement.execute("LOCK TABLE audit_entries IN ROW EXCLUSIVE MODE");
      return null;
    }
  }
}
