package org.tmtar.file.link;

import java.util.Map;

/**
 * The download paths of the files to which the resources of a response refer.
 *
 * @param paths the paths by name of file; a name without a file has no path
 * @param period the number of the minute in which the paths were signed; empty if no path is signed
 */
public record FileLinks(Map<String, String> paths, String period) {

  /** No paths. */
  public static final FileLinks NONE = new FileLinks(Map.of(), "");

  public FileLinks {
    paths = Map.copyOf(paths);
  }

  /**
   * The path of a file.
   *
   * @param filename null for no file
   * @return null if {@code filename} is null or the file no longer exists
   */
  public String path(String filename) {
    return filename == null ? null : paths.get(filename);
  }
}
