package org.tmtar.auth.token;

/**
 * What one of our tokens says, once it was verified.
 *
 * @param userId whose session it is
 * @param sessionId the session
 * @param counter how often the session had been rotated when the token was issued
 */
public record SessionToken(long userId, long sessionId, int counter) {}
