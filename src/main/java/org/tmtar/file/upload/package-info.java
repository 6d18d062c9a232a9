/** The reception of uploads: forms, spooled content and the names of files. */
package org.tmtar.file.upload;
