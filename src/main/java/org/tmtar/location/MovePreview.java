package org.tmtar.location;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The consequences of an update that was not executed.
 *
 * @param status {@code Preview}
 * @param id the location
 * @param locations the number of locations in the subtree, its top included
 * @param administrators the number of users that administer one of these locations
 * @param users the number of users whose home location is one of these locations
 * @param filesOutOfReach the number of files that resources of these locations use but could no longer use
 *     after the move
 */
@Schema(description = "The consequences of a change of a location, which was not executed.")
public record MovePreview(
    @Schema(description = "Always `Preview`.", enumeration = "Preview", example = "Preview")
    String status,

    @Schema(description = "The id of the location.", minimum = "1", example = "13")
    long id,

    @Schema(
        description = "The number of locations that move, including the location itself.",
        minimum = "1",
        example = "3")
    long locations,

    @Schema(
        description = "The number of users whose `admin_location_id` is one of these locations.",
        minimum = "0",
        example = "1")
    long administrators,

    @Schema(
        description = "The number of users whose `location_id` is one of these locations.",
        minimum = "0",
        example = "40")
    long users,

    @Schema(description = """
            The number of files that resources of these locations use but could no longer use
            after the move; 0 if the location does not move.""", minimum = "0", example = "2") long filesOutOfReach) {}
