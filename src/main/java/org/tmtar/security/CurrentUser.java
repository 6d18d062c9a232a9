package org.tmtar.security;

import java.util.Optional;
import org.tmtar.problem.UnauthenticatedException;

/**
 * The caller of the current request. {@link CurrentUserProducer} produces this bean. The authentication
 * filter sets the caller once, and all other classes only read it.
 */
public class CurrentUser {

  private Caller caller;
  private UnauthenticatedException refusal;

  /**
   * Sets the caller after the verification of the bearer token.
   *
   * @throws IllegalStateException if the request already has a caller
   */
  public void identify(Caller verified) {
    if (caller != null) {
      throw new IllegalStateException("The request already has a caller");
    }
    caller = verified;
  }

  /**
   * Stores the reason for which the bearer token was refused, for a method that may not require a caller.
   */
  public void refuse(UnauthenticatedException reason) {
    refusal = reason;
  }

  /** The caller; empty if the request is not authenticated. */
  public Optional<Caller> find() {
    return Optional.ofNullable(caller);
  }

  /**
   * The caller of a request that requires one.
   *
   * @throws UnauthenticatedException if the request is not authenticated, with the reason
   */
  public Caller get() {
    return find().orElseThrow(() -> refusal == null ? UnauthenticatedException.missing() : refusal);
  }
}
