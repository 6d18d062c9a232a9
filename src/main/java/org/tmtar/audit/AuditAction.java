package org.tmtar.audit;

import java.util.Locale;

/** The kind of action that an audit entry records. */
public enum AuditAction {
  CREATE,
  UPDATE,
  DELETE,
  /** A session was opened. */
  SIGN_IN,
  /** A session was ended before its expiry. */
  END,
  /** A session was ended because a client sent a refresh token that had been replaced long before. */
  THEFT,
  /** A sign-in or another request was refused. */
  REFUSE;

  /** The name that the API uses, for example {@code sign-in}. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
