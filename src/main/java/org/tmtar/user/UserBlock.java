package org.tmtar.user;

import org.tmtar.security.Caller;

/**
 * The event that a user was blocked. Features that grant access to users observe it in the same transaction.
 *
 * @param by the user that blocks
 * @param userId the user that is blocked
 */
public record UserBlock(Caller by, long userId) {}
