package org.tmtar.security;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The security context of a request with an authenticated caller. The access token is the principal. The
 * roles are the names of {@link Role}, and come from the current rights and never from the token.
 *
 * @param token the verified access token
 * @param caller the caller with its current rights
 * @param isSecure whether this server received the request over TLS
 */
public record CallerSecurityContext(JsonWebToken token, Caller caller, boolean isSecure)
    implements SecurityContext {

  private static final String SCHEME = "Bearer";

  @Override
  public Principal getUserPrincipal() {
    return token;
  }

  @Override
  public boolean isUserInRole(String role) {
    return Arrays.stream(Role.values())
        .anyMatch(known -> known.name().equals(role) && caller.role().includes(known));
  }

  @Override
  public String getAuthenticationScheme() {
    return SCHEME;
  }
}
