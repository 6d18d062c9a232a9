package org.tmtar.auth;

import jakarta.enterprise.context.ApplicationScoped;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.user.Identity;

/**
 * Believes whoever says who it is. For development and tests; {@link IdentitySignInExtension} keeps it
 * out of every other application.
 */
@ApplicationScoped
public class IdentitySignIn {

  /**
   * Takes the bearer for the identity itself.
   *
   * @throws UnauthenticatedException if it cannot be one
   */
  Identity verify(String bearer) {
    if (!Identity.isSubject(bearer)) {
      throw UnauthenticatedException.invalidToken(
          "An identity is 1 to 255 printable characters without spaces");
    }
    return new Identity(Identity.SIGN_IN_BY_IDENTITY, bearer);
  }
}
