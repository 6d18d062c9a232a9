package org.tmtar.file.link;

import java.util.Map;
import java.util.Set;

/**
 * The download paths of the files to which the resources of a response refer.
 *
 * @param paths the paths by name of file; a name without a file has no path
 * @param withheld the names of files of which the reader must not learn
 * @param variant distinguishes the response in entity tags: the number of the minute in which paths were
 *     signed, or a constant if files are withheld; otherwise empty
 */
public record FileLinks(Map<String, String> paths, Set<String> withheld, String variant) {

  /** No paths. The names of files are unchanged. */
  public static final FileLinks NONE = new FileLinks(Map.of(), Set.of(), "");

  public FileLinks {
    paths = Map.copyOf(paths);
    withheld = Set.copyOf(withheld);
  }

  /**
   * The name of a file as the reader sees it.
   *
   * @param filename null for no file
   * @return null if {@code filename} is null or the reader must not learn of the file
   */
  public String name(String filename) {
    return filename == null || withheld.contains(filename) ? null : filename;
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
