package org.tmtar.file;

/** How contents are called in the file store. */
final class FileFolders {

  /** What was uploaded, by name of file. */
  static final String CONTENTS = "files";

  /** Smaller copies of images, by the content that they were made of. */
  static final String SMALLER = "smaller";

  private FileFolders() {}

  static String content(String filename) {
    return CONTENTS + "/" + filename;
  }

  /**
   * @param sha256 of the content that the copy was made of
   * @param width of the copy, in pixels
   */
  static String smaller(String sha256, int width) {
    return SMALLER + "/" + sha256 + "-" + width;
  }
}
