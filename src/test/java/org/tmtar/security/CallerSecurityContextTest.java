package org.tmtar.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class CallerSecurityContextTest {

  private final JsonWebToken token = new AbsentToken();

  @Test
  void principalIsTheToken() {
    assertThat(context(null).getUserPrincipal()).isSameAs(token);
    assertThat(context(null).getAuthenticationScheme()).isEqualTo("Bearer");
    assertThat(context(null).isSecure()).isTrue();
  }

  @Test
  void rolesAreThoseOfTheCurrentRights() {
    assertThat(context(null).isUserInRole("USER")).isTrue();
    assertThat(context(null).isUserInRole("ADMIN")).isFalse();
    assertThat(context(5L).isUserInRole("ADMIN")).isTrue();
    assertThat(context(5L).isUserInRole("ROOT")).isFalse();
    assertThat(context(Role.ROOT_LOCATION).isUserInRole("ROOT")).isTrue();
    assertThat(context(Role.ROOT_LOCATION).isUserInRole("owner")).isFalse();
  }

  @Test
  void absentTokenHasNoNameNoClaimsAndNoGroups() {
    assertThat(token.getName()).isNull();
    assertThat(token.getClaimNames()).isEmpty();
    assertThat(token.getGroups()).isEmpty();
    assertThat(token.getRawToken()).isNull();
    assertThat(token.getSubject()).isNull();
    assertThat(token.getExpirationTime()).isZero();
    assertThat(token.getIssuedAtTime()).isZero();
  }

  private SecurityContext context(Long adminLocation) {
    return new CallerSecurityContext(token, new Caller(7, 4711, adminLocation, null), true);
  }
}
