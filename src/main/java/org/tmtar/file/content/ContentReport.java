package org.tmtar.file.content;

import java.util.List;
import java.util.Map;

/**
 * What was found when a model was checked.
 *
 * @param format with its version, {@code glTF 2.0}
 * @param contents how many of what it has, {@code meshes}
 * @param warnings what may keep some devices from drawing it; none for most
 */
public record ContentReport(String format, Map<String, Long> contents, List<String> warnings) {

  public ContentReport {
    contents = Map.copyOf(contents);
    warnings = List.copyOf(warnings);
  }
}
