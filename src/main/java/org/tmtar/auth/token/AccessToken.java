package org.tmtar.auth.token;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A verified access token of this API. It is the principal of its request and identifies the user, the
 * session and the client. It contains no rights: it has no groups, and
 * {@link org.tmtar.security.CurrentUser} has the current rights.
 *
 * <p>Its name is the id of the user. Times are in seconds since 1970-01-01T00:00:00Z.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068#section-2.2">RFC 9068 §2.2</a>
 */
public final class AccessToken implements JsonWebToken {

  private final AccessClaims claims;
  private final String rawToken;

  AccessToken(AccessClaims claims, String rawToken) {
    this.claims = claims;
    this.rawToken = rawToken;
  }

  /** The id of the session of an access token of this API, from its {@code sid}. */
  public static long sessionId(JsonWebToken token) {
    return Long.parseLong(token.getClaim(TokenVerifier.SESSION));
  }

  /** The user, the session and the client of the token. */
  public SessionToken session() {
    return claims.session();
  }

  @Override
  public String getName() {
    return getSubject();
  }

  /** Always empty, because tokens contain no rights. */
  @Override
  public Set<String> getGroups() {
    return Set.of();
  }

  /** The expiration time; {@link Long#MAX_VALUE} if the token never expires. */
  @Override
  public long getExpirationTime() {
    return claims.expiry().equals(Instant.MAX)
        ? Long.MAX_VALUE
        : claims.expiry().getEpochSecond();
  }

  @Override
  public Set<String> getClaimNames() {
    return Set.copyOf(values().keySet());
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface defines it
  public <T> T getClaim(String name) {
    return (T) (name.equals(Claims.raw_token.name()) ? rawToken : values().get(name));
  }

  /** The claims in the types that MicroProfile JWT specifies. Few requests read them. */
  private Map<String, Object> values() {
    SessionToken session = claims.session();
    Map<String, Object> values = new HashMap<>();
    values.put(Claims.iss.name(), claims.issuer());
    values.put(Claims.aud.name(), claims.audience());
    values.put(Claims.sub.name(), Long.toString(session.userId()));
    values.put(Claims.jti.name(), claims.id());
    values.put(Claims.iat.name(), claims.issuedAt());
    values.put(
        Claims.exp.name(),
        claims.expiry().equals(Instant.MAX) ? null : claims.expiry().getEpochSecond());
    values.put(TokenVerifier.CLIENT, session.clientId());
    values.put(TokenVerifier.SESSION, Long.toString(session.sessionId()));
    values.put(TokenVerifier.COUNTER, session.counter() == 0 ? null : (long) session.counter());
    values.values().removeIf(Objects::isNull);
    return values;
  }

  /** Contains no token, so that a log entry discloses none. */
  @Override
  public String toString() {
    return "AccessToken of session " + claims.session().sessionId();
  }
}
