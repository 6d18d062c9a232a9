package org.tmtar.user;

import org.tmtar.security.Caller;

/**
 * A user is about to be deleted; those who keep something of it observe this in the same transaction.
 *
 * @param by who deletes it
 * @param userId the user, who still exists
 */
public record UserDeletion(Caller by, long userId) {}
