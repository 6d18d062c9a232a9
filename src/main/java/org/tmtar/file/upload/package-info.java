/** How a form with a file is received, checked and kept while it passes by. */
package org.tmtar.file.upload;
