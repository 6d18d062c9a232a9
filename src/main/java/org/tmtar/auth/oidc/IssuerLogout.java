package org.tmtar.auth.oidc;

import java.time.Instant;

/**
 * A logout that an identity provider reports with a verified logout token. It names a session at the
 * provider, a user, or both.
 *
 * @param issuer the identity provider
 * @param tokenId the {@code jti} of the logout token
 * @param identity the identity of the user at the provider; null if the token names only the session
 * @param issuerSession the session at the provider; null if all sessions of the user have ended there
 * @param at the time at which the logout token was issued
 * @param expiry the expiry of the logout token
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html">OpenID Connect Back-Channel
 *     Logout 1.0</a>
 */
public record IssuerLogout(
    String issuer,
    String tokenId,
    String identity,
    String issuerSession,
    Instant at,
    Instant expiry) {}
