package org.tmtar.audit;

import java.util.Locale;

/** What can happen to a resource. */
public enum AuditAction {
  CREATE,
  UPDATE,
  DELETE,
  /** A session was opened. */
  SIGN_IN,
  /** A session was ended before its time. */
  END,
  /** A session was ended because somebody came with a refresh token that was replaced long ago. */
  THEFT,
  /** Somebody was not let in, or not allowed to do something. */
  REFUSE;

  /** The word of the contract, {@code sign-in}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
