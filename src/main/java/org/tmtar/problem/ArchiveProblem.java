package org.tmtar.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fault of an archive, for which it is not imported. It contains no value from the archive.
 *
 * @param file the name of the entry; null for the archive as a whole
 * @param line the number of the line from 1; null for the entry as a whole
 * @param detail the requirement, which begins with the affected member if there is one
 */
@Schema(name = "ArchiveProblem", description = "A fault of an archive.")
public record ArchiveProblem(
    @Schema(
        description = "The name of the entry; null for the archive as a whole.",
        nullable = true,
        example = "zones.jsonl")
    String file,

    @Schema(
        description = "The number of the line, from 1; null for the entry as a whole.",
        minimum = "1",
        nullable = true,
        example = "3")
    Long line,

    @Schema(
        description = "The requirement that is not met.",
        example = "radius must be at most 2000")
    String detail) {}
