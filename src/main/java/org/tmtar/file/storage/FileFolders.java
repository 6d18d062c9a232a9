package org.tmtar.file.storage;

/** The names of contents in the file store. */
public final class FileFolders {

  /** The folder of uploaded contents. The second part of the name is the name of the file. */
  public static final String CONTENTS = "files";

  /** The folder of smaller copies of images. The second part of the name is derived from the original. */
  public static final String SMALLER = "smaller";

  private FileFolders() {}

  /** The name of the content of an uploaded file. */
  public static String content(String filename) {
    return CONTENTS + "/" + filename;
  }

  /**
   * The name of a smaller copy of an image.
   *
   * @param sha256 the digest of the original, in hexadecimal digits
   * @param width the width of the copy, in pixels
   */
  public static String smaller(String sha256, int width) {
    return SMALLER + "/" + sha256 + "-" + width;
  }
}
