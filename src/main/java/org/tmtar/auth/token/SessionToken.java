package org.tmtar.auth.token;

/**
 * The content of a verified token of this API.
 *
 * @param userId the id of the user of the session
 * @param sessionId the id of the session
 * @param counter the number of times that the session had been rotated when the token was issued
 */
public record SessionToken(long userId, long sessionId, int counter) {}
