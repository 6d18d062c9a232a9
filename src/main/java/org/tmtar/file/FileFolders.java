package org.tmtar.file;

/** How contents are called in the file store. */
public final class FileFolders {

  /** What was uploaded, by name of file. */
  public static final String CONTENTS = "files";

  /** Smaller copies of images, by the content that they were made of. */
  public static final String SMALLER = "smaller";

  private FileFolders() {}

  /** What was uploaded under a name. */
  public static String content(String filename) {
    return CONTENTS + "/" + filename;
  }

  /**
   * A smaller copy.
   *
   * @param sha256 of the content that the copy was made of
   * @param width of the copy, in pixels
   */
  public static String smaller(String sha256, int width) {
    return SMALLER + "/" + sha256 + "-" + width;
  }
}
