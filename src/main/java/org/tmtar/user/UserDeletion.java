package org.tmtar.user;

import org.tmtar.security.Caller;

/**
 * The event that a user is about to be deleted. Features that store data of users observe it in the same
 * transaction.
 *
 * @param by the user that deletes
 * @param userId the user that is deleted, whose row still exists
 */
public record UserDeletion(Caller by, long userId) {}
