package org.tmtar.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of resources in an archive, in the order in which an import creates them: a resource refers to
 * resources of its own kind and of earlier kinds only.
 */
enum ArchiveKind {
  LOCATIONS,
  FILES,
  EVENTS,
  ZONES,
  SUBZONES,
  OBJECTS;

  private static final String SUFFIX = ".jsonl";

  /** The plural of the resource, as in the paths of the API. */
  String plural() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the zip entry with one line of JSON for each resource. */
  String entry() {
    return plural() + SUFFIX;
  }

  /** The kind whose resources a zip entry contains; empty if the entry contains no resources. */
  static Optional<ArchiveKind> ofEntry(String name) {
    return Arrays.stream(values()).filter(kind -> kind.entry().equals(name)).findFirst();
  }
}
