package org.tmtar.auth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.Set;

/**
 * The claims of a verified access token. It does not contain the token itself, so that a cache of claims
 * exposes no token in a heap dump.
 *
 * @param session the user, the session and the client of the token
 * @param issuer the {@code iss}
 * @param audience the {@code aud}
 * @param id the {@code jti}; null if the token has none
 * @param issuedAt the {@code iat} in seconds since 1970-01-01T00:00:00Z; null if the token has none
 * @param expiry the {@code exp}; {@link Instant#MAX} if the token never expires
 */
record AccessClaims(
    SessionToken session,
    String issuer,
    Set<String> audience,
    String id,
    Long issuedAt,
    Instant expiry) {

  static AccessClaims of(SessionToken session, JWTClaimsSet claims) {
    return new AccessClaims(
        session,
        claims.getIssuer(),
        Set.copyOf(claims.getAudience()),
        claims.getJWTID(),
        seconds(claims.getIssueTime()),
        expiry(claims));
  }

  /** The time at which a token expires; {@link Instant#MAX} if it never expires. */
  static Instant expiry(JWTClaimsSet claims) {
    Date expiry = claims.getExpirationTime();
    return expiry == null ? Instant.MAX : expiry.toInstant();
  }

  private static Long seconds(Date time) {
    return time == null ? null : time.toInstant().getEpochSecond();
  }
}
