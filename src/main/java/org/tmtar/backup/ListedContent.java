package org.tmtar.backup;

/**
 * The content of a file, as its row describes it.
 *
 * @param filename the name of the content in the file store
 * @param size in bytes
 * @param sha256 the SHA-256 digest of the content, in hexadecimal digits
 */
record ListedContent(String filename, long size, String sha256) {

  /** Parses a line of the list, which is a row in the text format of {@code COPY}. */
  static ListedContent parse(String line) {
    String[] columns = line.split("\t", -1);
    return new ListedContent(columns[0], Long.parseLong(columns[1]), columns[2]);
  }
}
