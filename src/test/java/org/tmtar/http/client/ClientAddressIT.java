package org.tmtar.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.tmtar.testing.Api;
import org.tmtar.testing.IntegrationTest;
import org.tmtar.testing.TestDatabase;
import org.tmtar.testing.Users;
import org.tmtar.testing.Users.Person;

/** The address of a client if no proxy is configured. */
@IntegrationTest
class ClientAddressIT {

  private final Api api;
  private final TestDatabase database;

  ClientAddressIT(Api api, TestDatabase database) {
    this.api = api;
    this.database = database;
  }

  @Test
  void addressThatAClientClaimsIsNotTrusted() throws SQLException {
    Person liar = Users.of(api.withHeader("X-Forwarded-For", "203.0.113.9")).newcomer();

    assertThat(addressOfSession(liar)).isEqualTo("127.0.0.1");
  }

  private String addressOfSession(Person person) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT address FROM sessions WHERE user_id = ?")) {
      statement.setLong(1, person.id());
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }
}
