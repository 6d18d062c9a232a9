/**
 * How often somebody may do what costs us much: by who it is first, by its address second.
 *
 * <p>Each node counts for itself, in memory. A count that all nodes share would be a row that is locked
 * and written in the database, by a connection of its pool, on exactly the requests of a flood; and
 * there would be no limit, or no sign-in, while the database is away. So with n nodes up to n times as much
 * gets through.
 */
package org.tmtar.limit;
