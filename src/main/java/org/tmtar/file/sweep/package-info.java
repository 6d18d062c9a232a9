/** The repair of inconsistencies between the rows and the contents of files. */
package org.tmtar.file.sweep;
