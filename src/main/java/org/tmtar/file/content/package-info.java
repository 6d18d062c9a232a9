/** The types of content that can be uploaded, and the detection and the checks of content. */
package org.tmtar.file.content;
