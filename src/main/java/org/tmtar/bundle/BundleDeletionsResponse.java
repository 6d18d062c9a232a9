package org.tmtar.bundle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.paging.BatchedList;

/**
 * The ids of items that were in the earlier bundle and are not in the current one.
 *
 * @param locations the ids of locations
 * @param events the ids of events
 * @param zones the ids of zones
 * @param subzones the ids of subzones
 * @param objects the ids of objects
 * @param files the names of files
 */
@Schema(name = "BundleDeletions", description = """
        The items that are no longer in the bundle: deleted, moved away, or no longer visible. The
        lists may name items that the client does not have. All lists are empty without `since`.""")
public record BundleDeletionsResponse(
    @Schema(description = "The ids of locations.") BatchedList<Long> locations,

    @Schema(description = "The ids of events.") BatchedList<Long> events,

    @Schema(description = "The ids of zones.") BatchedList<Long> zones,

    @Schema(description = "The ids of subzones.") BatchedList<Long> subzones,

    @Schema(description = "The ids of objects.") BatchedList<Long> objects,

    @Schema(description = "The names of files.") BatchedList<String> files) {}
