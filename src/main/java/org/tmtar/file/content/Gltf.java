package org.tmtar.file.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The properties of a glTF document that the upload check needs.
 *
 * @param version the version in {@code asset}; null if it is absent
 * @param contents the number of elements of each list in {@link #COUNTED}
 * @param extensionsRequired the extensions that viewers must support; a long list is truncated
 * @param binaryLength the minimum length of the binary chunk in bytes; -1 if none is needed
 */
record Gltf(
    String version,
    Map<String, Long> contents,
    List<String> extensionsRequired,
    long binaryLength) {

  /** The names of the lists whose elements are counted. */
  static final Set<String> COUNTED =
      Set.of("nodes", "meshes", "materials", "textures", "images", "animations");

  Gltf {
    contents = Map.copyOf(contents);
    extensionsRequired = List.copyOf(extensionsRequired);
  }
}
