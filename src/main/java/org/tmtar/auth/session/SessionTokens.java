package org.tmtar.auth.session;

import java.time.Duration;
import java.util.Optional;

/**
 * The tokens a client is handed for a session.
 *
 * @param accessToken opens resources
 * @param accessLifetime for how long; empty for ever
 * @param refreshToken gets new tokens; empty where the one that was sent goes on
 */
public record SessionTokens(
    String accessToken, Optional<Duration> accessLifetime, Optional<String> refreshToken) {}
