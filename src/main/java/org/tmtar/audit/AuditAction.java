package org.tmtar.audit;

import java.util.Locale;
import org.tmtar.problem.EnumParameter;
import org.tmtar.problem.InvalidRequestException;

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

  /**
   * Returns the action with the given name in the API.
   *
   * @param pointer the parameter that contains the name
   * @throws InvalidRequestException if no action has the name
   */
  static AuditAction of(String apiName, String pointer) {
    return EnumParameter.parse(values(), AuditAction::apiName, apiName, pointer);
  }

  /** The name that the API uses, for example {@code sign-in}. */
  public String apiName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
