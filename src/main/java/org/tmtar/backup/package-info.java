/**
 * Backup and restore of all data that cannot be generated again: the rows of the database, and the
 * contents of the files.
 */
package org.tmtar.backup;
