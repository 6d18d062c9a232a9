package org.tmtar.user;

/** The identity providers that this application takes tokens from; whoever verifies them knows. */
public interface Issuers {

  /** Whether tokens of an issuer could be taken; where none is configured, this is said of any. */
  boolean mayVouch(String issuer);
}
