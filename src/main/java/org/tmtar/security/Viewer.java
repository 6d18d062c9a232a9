package org.tmtar.security;

import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.problem.UnauthenticatedException;

/**
 * The reader of a resource that may be public: a caller with its rights, or a reader without an account.
 *
 * @param caller null if the request has no bearer token
 */
public record Viewer(Caller caller) {

  /** The reader of a request without a bearer token. */
  public static final Viewer ANYONE = new Viewer(null);

  public boolean isAnonymous() {
    return caller == null;
  }

  /**
   * The exception for a resource that this viewer does not see. Without a bearer token the response is 401,
   * regardless of whether the resource exists, because it may be visible to a caller.
   *
   * @param notFound the exception for a caller
   */
  public RuntimeException hidden(ResourceNotFoundException notFound) {
    return isAnonymous() ? UnauthenticatedException.missing() : notFound;
  }
}
