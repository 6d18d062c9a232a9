package org.tmtar.file.image;

/**
 * The area on which an image is shown, in stored pixels, and the position of its first frame on that area.
 * Only frames of animations can be smaller than the canvas.
 *
 * @param width the width of the canvas
 * @param height the height of the canvas
 * @param frameX the left edge of the first frame
 * @param frameY the upper edge of the first frame
 */
record Canvas(int width, int height, int frameX, int frameY) {

  static Canvas of(int width, int height) {
    return new Canvas(width, height, 0, 0);
  }

  long pixels() {
    return (long) width * height;
  }
}
