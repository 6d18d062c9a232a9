package org.tmtar.user;

import org.tmtar.problem.AccessDeniedException;

/** A sign-in of a user that root has blocked: 403. */
public final class BlockedUserException extends AccessDeniedException {

  private static final long serialVersionUID = 1L;

  BlockedUserException() {
    super("This account is blocked, so it cannot sign in. Only root can lift the block.");
  }
}
