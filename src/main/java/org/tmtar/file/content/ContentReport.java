package org.tmtar.file.content;

import java.util.List;
import java.util.Map;

/**
 * The result of the check of a model.
 *
 * @param format the format, with its version if it has one, for example {@code glTF 2.0}
 * @param contents the number of elements by kind, for example {@code meshes}
 * @param warnings the reasons why some devices may not draw the model; empty for most models
 */
public record ContentReport(String format, Map<String, Long> contents, List<String> warnings) {

  public ContentReport {
    contents = Map.copyOf(contents);
    warnings = List.copyOf(warnings);
  }
}
