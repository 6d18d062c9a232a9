/**
 * The connection pool, and the tables that Flyway owns.
 *
 * <h2>The order of row locks</h2>
 *
 * A transaction that checks one row and writes another locks both, so that the check is still true when it
 * commits. All transactions lock in this order:
 *
 * <ol>
 *   <li>the structure of the tree, an advisory lock ({@code LocationRepository.lockStructure}): every
 *       change of a location;
 *   <li>locations by path, ancestors first. What is created at a place, moves to it or begins to use a file
 *       there locks the place {@code FOR SHARE} ({@code LocationAccess.lock}). A move locks its subtree
 *       {@code FOR NO KEY UPDATE}, a deletion {@code FOR UPDATE}: both wait for the former;
 *   <li>users by id: the last root, and those who lose a place;
 *   <li>zones by id, {@code FOR UPDATE}: every change of a zone, of its subzones, and of what its objects
 *       use;
 *   <li>files by name: what begins to use a file locks it {@code FOR SHARE}, and a change or deletion of the
 *       file {@code FOR UPDATE};
 *   <li>the row of the object, event, user or session itself, by its version;
 *   <li>what triggers write: the texts of an event, the stamps of feeds.
 * </ol>
 *
 * Foreign keys take the weaker {@code FOR KEY SHARE} on rows that are locked already. Uniqueness and
 * existence are constraints of the database. A transaction waits 2 s for a lock at most, and a deadlock ends
 * one of its transactions: both are answered 503 with {@code Retry-After}.
 *
 * @see <a href="https://www.postgresql.org/docs/17/explicit-locking.html">PostgreSQL: explicit locking</a>
 */
package org.tmtar.persistence;
