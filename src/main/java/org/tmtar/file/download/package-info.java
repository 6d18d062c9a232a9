/** The responses to downloads: contents, parts of contents, and smaller copies of images. */
package org.tmtar.file.download;
