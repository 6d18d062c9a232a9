package org.tmtar.backup;

/**
 * The content of a file, as its row describes it.
 *
 * @param filename under which the store keeps it
 * @param size in bytes
 * @param sha256 of it, in hexadecimal digits
 */
record ListedContent(String filename, long size, String sha256) {

  /** How the database writes a row of the list. */
  static ListedContent parse(String line) {
    String[] columns = line.split("\t", -1);
    return new ListedContent(columns[0], Long.parseLong(columns[1]), columns[2]);
  }
}
