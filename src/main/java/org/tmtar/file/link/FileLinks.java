package org.tmtar.file.link;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The download paths and the alternative texts of the files to which the resources of a response refer.
 *
 * @param paths the paths by name of file; a name without a file has no path
 * @param withheld the names of files of which the reader must not learn
 * @param alts the alternative texts by name of file, for people who cannot see the content; a file without one is
 *     missing
 * @param linkVariant the number of the minute in which paths were signed, or a constant if files are withheld;
 *     otherwise empty
 */
public record FileLinks(
    Map<String, String> paths, Set<String> withheld, Map<String, String> alts, String linkVariant) {

  /** No paths. The names of files are unchanged. */
  public static final FileLinks NONE = new FileLinks(Map.of(), Set.of(), Map.of(), "");

  public FileLinks {
    paths = Map.copyOf(paths);
    withheld = Set.copyOf(withheld);
    alts = Map.copyOf(alts);
  }

  /**
   * The same paths with the alternative texts of the files.
   *
   * @param found the alternative texts by name of file; those of files without a path are omitted
   */
  public FileLinks withAlts(Map<String, String> found) {
    return new FileLinks(
        paths,
        withheld,
        found.entrySet().stream()
            .filter(alt -> paths.containsKey(alt.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        linkVariant);
  }

  /**
   * Distinguishes the response in entity tags. It changes when a path is signed again, and with the alternative texts,
   * because these change without a change of the resource.
   */
  public String variant() {
    return alts.isEmpty() ? linkVariant : linkVariant + "a" + checksum(alts);
  }

  private static String checksum(Map<String, String> texts) {
    CRC32 checksum = new CRC32();
    checksum.update(new TreeMap<>(texts).toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(checksum.getValue());
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

  /**
   * The alternative text of a file.
   *
   * @param filename null for no file
   * @return null if {@code filename} is null, the file has no such text, or the reader must not learn of the file
   */
  public String alt(String filename) {
    return filename == null ? null : alts.get(filename);
  }
}
