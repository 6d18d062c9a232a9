package org.tmtar.auth.oidc;

import org.tmtar.auth.token.SessionToken;
import org.tmtar.user.Identity;

/**
 * The identity of a sign-in, with the OAuth client that obtained the proof.
 *
 * @param identity the issuer and the subject
 * @param clientId the client that the identity provider names;
 *     {@link SessionToken#UNREGISTERED_CLIENT} if there is none
 */
public record VerifiedIdentity(Identity identity, String clientId) {

  /** The identity of a sign-in without an OAuth client. */
  public static VerifiedIdentity withoutClient(Identity identity) {
    return new VerifiedIdentity(identity, SessionToken.UNREGISTERED_CLIENT);
  }
}
