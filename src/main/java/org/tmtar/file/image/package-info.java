/**
 * The processing of images. All data that is not needed to show an image is removed, in particular
 * positions, and smaller copies are created. The metadata is removed by the classes of this package, because
 * no library does so for all four formats without changing the pixels.
 */
package org.tmtar.file.image;
