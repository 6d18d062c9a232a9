package org.tmtar.auth.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tmtar.auth.oidc.IssuerLogout;
import org.tmtar.auth.oidc.VerifiedIdentity;
import org.tmtar.persistence.SqlClient;

/**
 * The repository of the logouts that identity providers have reported, with one row per logout token. All
 * nodes share it.
 */
@ApplicationScoped
public class IssuerLogoutRepository {

  /**
   * The time for which a logout is kept. It is the longest lifetime of an access token that common identity
   * providers allow, so that no token from before the logout is valid after it.
   */
  private static final Duration RETENTION = Duration.ofDays(30);

  private static final String ADD = """
      INSERT INTO issuer_logouts
        (issuer, token_id, identity, issuer_session, logged_out_at, kept_until)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING
      """;

  /**
   * Finds the logout of the session of a token. It also finds a logout of the user after the token was issued,
   * if the logout concerns all sessions of the user, or if the session of the token is unknown.
   */
  static final String FIND = """
      SELECT 1 AS found FROM issuer_logouts WHERE issuer = ?1 AND issuer_session = ?3
      UNION ALL
      SELECT 1 FROM issuer_logouts
      WHERE issuer = ?1 AND identity = ?2 AND logged_out_at >= ?4
        AND (issuer_session IS NULL OR CAST(?3 AS text) IS NULL)
      LIMIT 1
      """;

  private static final String DELETE_EXPIRED = """
      DELETE FROM issuer_logouts WHERE (issuer, token_id) IN (
        SELECT issuer, token_id FROM issuer_logouts WHERE kept_until <= ?1
        LIMIT 1000 FOR UPDATE SKIP LOCKED)
      """;

  private SqlClient sql;
  private Clock clock;

  protected IssuerLogoutRepository() {}

  @Inject
  public IssuerLogoutRepository(SqlClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Adds a logout.
   *
   * @return false if its token was used before; nothing is changed then
   */
  boolean add(IssuerLogout logout) {
    Instant end = clock.instant().plus(RETENTION);
    return sql.change(
            ADD,
            logout.issuer(),
            logout.tokenId(),
            logout.identity(),
            logout.issuerSession(),
            toColumn(logout.at()),
            toColumn(end.isAfter(logout.expiry()) ? end : logout.expiry()))
        > 0;
  }

  /** Whether the token of a sign-in belongs to a session at its issuer that has ended there. */
  boolean isLoggedOut(VerifiedIdentity verified) {
    return verified.issuedAt() != null
        && sql.findFirst(
                row -> row.getInt("found"),
                FIND,
                verified.identity().issuer(),
                verified.identity().subject(),
                verified.issuerSession(),
                toColumn(verified.issuedAt()))
            .isPresent();
  }

  /**
   * Deletes a limited number of logouts whose retention has ended.
   *
   * @return the number of deleted logouts; 0 if none are left
   */
  int deleteExpired() {
    return sql.change(DELETE_EXPIRED, toColumn(clock.instant()));
  }

  private static OffsetDateTime toColumn(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
