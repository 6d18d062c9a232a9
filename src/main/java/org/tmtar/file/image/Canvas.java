package org.tmtar.file.image;

/**
 * The area on which an image is shown, in stored pixels, and the place of its first frame on it. Only
 * animations have frames that leave parts of the canvas free.
 *
 * @param width of the canvas
 * @param height of the canvas
 * @param frameX left edge of the first frame
 * @param frameY upper edge of the first frame
 */
record Canvas(int width, int height, int frameX, int frameY) {

  static Canvas of(int width, int height) {
    return new Canvas(width, height, 0, 0);
  }

  long pixels() {
    return (long) width * height;
  }
}
