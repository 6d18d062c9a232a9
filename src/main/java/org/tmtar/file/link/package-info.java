/** The paths under which files are fetched as they are, signed where they are protected. */
package org.tmtar.file.link;
