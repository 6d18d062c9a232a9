package org.tmtar.auth.oidc;

import java.time.Instant;
import org.tmtar.auth.token.SessionToken;
import org.tmtar.user.Identity;

/**
 * The identity of a sign-in, with the OAuth client that obtained the proof.
 *
 * @param identity the issuer and the subject
 * @param clientId the client that the identity provider names;
 *     {@link SessionToken#UNREGISTERED_CLIENT} if there is none
 * @param issuerSession the session at the identity provider, the {@code sid} of its token; null if the token
 *     has none
 * @param issuedAt the time at which the token was issued, 1970 if the token does not state it; null if there
 *     is no token
 */
public record VerifiedIdentity(
    Identity identity, String clientId, String issuerSession, Instant issuedAt) {

  /** The identity of a sign-in without a token of an identity provider. */
  public static VerifiedIdentity withoutClient(Identity identity) {
    return new VerifiedIdentity(identity, SessionToken.UNREGISTERED_CLIENT, null, null);
  }
}
