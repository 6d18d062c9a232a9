/** A copy of everything that cannot be made anew: the rows of the database, and the contents of the files. */
package org.tmtar.backup;
