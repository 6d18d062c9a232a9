package org.tmtar.auth.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The tokens that a client receives for a session.
 *
 * @param accessToken the token that authorizes requests
 * @param accessLifetime the lifetime of the access token; empty if it never expires
 * @param refreshToken the token that obtains new tokens; empty if the client keeps the refresh token that
 *     it sent
 * @param refreshExpiry the expiry of the refresh token; empty if it never expires, or if there is none
 */
public record SessionTokens(
    String accessToken,
    Optional<Duration> accessLifetime,
    Optional<String> refreshToken,
    Optional<Instant> refreshExpiry) {}
