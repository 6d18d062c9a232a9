/**
 * What becomes of images: everything that is not needed to show them is taken out, positions above all, and
 * smaller copies are made. No library takes it out of all four formats without changing the pixels.
 */
package org.tmtar.file.image;
