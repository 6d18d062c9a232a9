package org.tmtar.auth.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.util.Optional;
import javax.sql.DataSource;
import org.tmtar.persistence.DatabaseException;

/**
 * The repository of the last known keys of each issuer. All nodes share these keys, and the keys survive
 * restarts.
 */
@ApplicationScoped
public class IssuerKeysRepository {

  private static final String SAVE = """
      INSERT INTO issuer_keys (issuer, jwks, fetched_at) VALUES (?, ?, ?)
      ON CONFLICT (issuer) DO UPDATE SET jwks = excluded.jwks, fetched_at = excluded.fetched_at
      """;

  private static final String FIND = "SELECT jwks, fetched_at FROM issuer_keys WHERE issuer = ?";

  private DataSource database;

  protected IssuerKeysRepository() {}

  @Inject
  IssuerKeysRepository(DataSource database) {
    this.database = database;
  }

  /**
   * Stores the keys of an issuer and replaces the previous ones.
   *
   * @throws DatabaseException if the statement fails
   */
  void save(String issuer, StoredIssuerKeys stored) {
    try (Connection connection = database.getConnection();
        PreparedStatement save = connection.prepareStatement(SAVE)) {
      save.setString(1, issuer);
      save.setString(2, stored.keys().toString(true));
      save.setTimestamp(3, Timestamp.from(stored.fetchedAt()));
      save.executeUpdate();
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  /**
   * The stored keys of an issuer, regardless of their age; empty if no keys have ever been stored.
   *
   * @throws DatabaseException if the statement fails
   */
  Optional<StoredIssuerKeys> find(String issuer) {
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, issuer);
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(storedKeys(row)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new DatabaseException(failure);
    }
  }

  private static StoredIssuerKeys storedKeys(ResultSet row) throws SQLException {
    try {
      return new StoredIssuerKeys(
          JWKSet.parse(row.getString(1)), row.getTimestamp(2).toInstant());
    } catch (ParseException impossible) {
      throw new IllegalStateException("The stored keys of an issuer cannot be parsed", impossible);
    }
  }
}
