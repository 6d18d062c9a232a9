/** The download paths of files. The paths of protected files are signed. */
package org.tmtar.file.link;
