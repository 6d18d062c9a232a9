package org.tmtar.archive;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of resources of each kind that an import treats in the same way. */
@Schema(name = "ImportCounts", description = "The number of resources of each kind.")
public record ImportCounts(
    @Schema(description = "The number of locations.", minimum = "0", example = "2")
    long locations,

    @Schema(description = "The number of files.", minimum = "0", example = "5")
    long files,

    @Schema(description = "The number of events.", minimum = "0", example = "3")
    long events,

    @Schema(description = "The number of zones.", minimum = "0", example = "4")
    long zones,

    @Schema(description = "The number of subzones.", minimum = "0", example = "7")
    long subzones,

    @Schema(description = "The number of objects.", minimum = "0", example = "9")
    long objects) {

  static ImportCounts of(Map<ArchiveKind, Long> counts) {
    return new ImportCounts(
        counts.getOrDefault(ArchiveKind.LOCATIONS, 0L),
        counts.getOrDefault(ArchiveKind.FILES, 0L),
        counts.getOrDefault(ArchiveKind.EVENTS, 0L),
        counts.getOrDefault(ArchiveKind.ZONES, 0L),
        counts.getOrDefault(ArchiveKind.SUBZONES, 0L),
        counts.getOrDefault(ArchiveKind.OBJECTS, 0L));
  }
}
