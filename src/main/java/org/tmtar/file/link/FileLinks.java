package org.tmtar.file.link;

import java.util.Map;

/**
 * The paths under which the files that some resources name can be fetched as they are.
 *
 * @param paths by name of file; none for a name that no file has
 * @param period when the signed ones among them were made, which changes every minute; empty if none is
 *     signed
 */
public record FileLinks(Map<String, String> paths, String period) {

  /** The paths of nothing. */
  public static final FileLinks NONE = new FileLinks(Map.of(), "");

  public FileLinks {
    paths = Map.copyOf(paths);
  }

  /**
   * The path of one.
   *
   * @param filename null for none
   * @return null for none, and if there is no such file any more
   */
  public String path(String filename) {
    return filename == null ? null : paths.get(filename);
  }
}
