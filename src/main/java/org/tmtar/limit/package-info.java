/**
 * Rate limits for expensive operations, first by subject, session or user and second by client address.
 *
 * <p>Each node counts separately, in memory. A count shared by all nodes would be a row of the database.
 * Each request of a flood would lock and write that row, with a connection of the pool. While the database
 * is unavailable, there would be either no limit or no sign-in. With n nodes, up to n times as many
 * requests are therefore allowed.
 */
package org.tmtar.limit;
