package org.tmtar.security;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The token of a request without an authenticated caller. It has no name, no claims and no groups. */
final class AbsentToken implements JsonWebToken {

  @Override
  public String getName() {
    return null;
  }

  @Override
  public Set<String> getGroups() {
    return Set.of();
  }

  @Override
  public long getExpirationTime() {
    return 0;
  }

  @Override
  public long getIssuedAtTime() {
    return 0;
  }

  @Override
  public Set<String> getClaimNames() {
    return Set.of();
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as the interface defines it
  public <T> T getClaim(String name) {
    return null;
  }
}
