package org.tmtar.auth.token;

/**
 * What one of our tokens says, once it was verified.
 *
 * @param userId whose session it is
 * @param sessionId the session
 * @param counter how often the session was rotated when a refresh token was issued; 0 in access tokens
 */
public record SessionToken(long userId, long sessionId, int counter) {}
