package org.tmtar.auth;

import jakarta.enterprise.context.ApplicationScoped;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.user.Identity;

/**
 * The sign-in without proof. The bearer token itself is the subject of the identity.
 * {@link IdentitySignInExtension} removes this bean from the application in production, and wherever the
 * setting does not enable it.
 */
@ApplicationScoped
public class IdentitySignIn {

  /**
   * The identity whose subject is the bearer token.
   *
   * @throws UnauthenticatedException if the bearer token is not a valid subject
   */
  Identity verify(String bearer) {
    if (!Identity.isSubject(bearer)) {
      throw UnauthenticatedException.invalidToken(
          "An identity must have 1 to 255 printable characters and no spaces");
    }
    return new Identity(Identity.SIGN_IN_BY_IDENTITY, bearer);
  }
}
