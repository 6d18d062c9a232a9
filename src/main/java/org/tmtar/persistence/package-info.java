/**
 * The connection pool and the tables of the application.
 *
 * <h2>The order of row locks</h2>
 *
 * A transaction that checks one row and writes another locks both rows, so that the check still holds when
 * it commits. All transactions lock in this order:
 *
 * <ol>
 *   <li>the structure of the tree, an advisory lock ({@code LocationAccess.lockStructure}): every
 *       change of a location, and the move of a file to another location;
 *   <li>locations by path, ancestors first. A transaction that creates a resource at a location, moves a resource to a location or adds a reference to a file locks the location {@code FOR SHARE} ({@code LocationAccess.lock}). A move of a location locks its subtree {@code FOR NO KEY UPDATE}, and a deletion locks it {@code FOR UPDATE}. Both wait for the share locks;
 *   <li>users by id: the last root, a user that is blocked, and the users that lose a location;
 *   <li>zones by id, {@code FOR UPDATE}: every change of a zone, of its subzones and of its objects;
 *   <li>files by name: a transaction that adds a reference to a file locks it {@code FOR SHARE}, and a
 *       change or deletion of the file locks it {@code FOR UPDATE};
 *   <li>the row of the object, event, user or session itself, by its version;
 *   <li>the rows that triggers write: the texts of an event and its title in lists, and the objects of a
 *       zone that becomes secret or public, by id.
 * </ol>
 *
 * Foreign keys take the weaker {@code FOR KEY SHARE} on rows that are already locked. Uniqueness and
 * existence are constraints of the database. A transaction waits at most 2 s for a lock, an import that was received
 * 20 s for the structure of the tree, and PostgreSQL rolls back one transaction of a deadlock. In these cases the
 * response is 503 with {@code Retry-After}.
 *
 * @see <a href="https://www.postgresql.org/docs/17/explicit-locking.html">PostgreSQL: explicit locking</a>
 */
package org.tmtar.persistence;
