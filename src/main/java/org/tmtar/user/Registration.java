package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.audit.RefusedSignIn;
import org.tmtar.problem.AccessDeniedException;

/**
 * The rule for the first sign-in of an identity. If registration is open, each identity that an identity
 * provider authenticates becomes a user. Otherwise only invited users and root identities can sign in.
 */
@ApplicationScoped
public class Registration {

  private RegistrationConfig config;
  private RefusedSignIn refusedSignIn;

  protected Registration() {}

  @Inject
  public Registration(RegistrationConfig config, RefusedSignIn refusedSignIn) {
    this.config = config;
    this.refusedSignIn = refusedSignIn;
  }

  /**
   * Requires that the user of an identity is not blocked. If it is, the audit records the refusal.
   *
   * @throws BlockedUserException if the user is blocked
   */
  void requireNotBlocked(boolean isBlocked) {
    if (isBlocked) {
      refusedSignIn.setReason("The user is blocked");
      throw new BlockedUserException();
    }
  }

  /**
   * Requires that registration is open. If it is not, the audit records the refusal.
   *
   * @throws AccessDeniedException if registration is not open
   */
  void requireOpen() {
    if (!config.isOpen()) {
      refusedSignIn.setReason("The identity was not invited, and registration is closed");
      throw new AccessDeniedException(
          "Only invited users can sign in, and this identity was not invited.");
    }
  }
}
