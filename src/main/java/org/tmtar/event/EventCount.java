package org.tmtar.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of events of a location.
 *
 * @param count the events at the location and at all locations below it
 */
@Schema(description = "The number of events.")
public record EventCount(
    @Schema(
        description = "The number of events at the location and at all locations below it.",
        minimum = "0",
        example = "4")
    long count) {}
