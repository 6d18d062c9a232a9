/** What can be uploaded, and how it is told and checked by its content. */
package org.tmtar.file.content;
