package org.tmtar.user;

/**
 * The identity providers whose tokens this application accepts. The configuration of the token verifier
 * implements it.
 */
public interface Issuers {

  /**
   * Whether tokens of an issuer can be accepted. If no issuer is configured, this is true for every
   * issuer.
   */
  boolean accepts(String issuer);
}
