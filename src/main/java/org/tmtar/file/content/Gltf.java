package org.tmtar.file.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What matters of a glTF.
 *
 * @param version by its asset; null if it does not say
 * @param contents how many of what it has
 * @param extensionsRequired some of those that viewers need to know
 * @param binaryLength how long the binary chunk has to be, in bytes; -1 if none is needed
 */
record Gltf(
    String version,
    Map<String, Long> contents,
    List<String> extensionsRequired,
    long binaryLength) {

  /** The lists of which only the number matters. */
  static final Set<String> COUNTED =
      Set.of("nodes", "meshes", "materials", "textures", "images", "animations");

  Gltf {
    contents = Map.copyOf(contents);
    extensionsRequired = List.copyOf(extensionsRequired);
  }
}
