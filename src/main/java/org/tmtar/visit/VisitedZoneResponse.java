package org.tmtar.visit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.zone.ZoneResponse;

/**
 * A public zone in the response to a visitor.
 *
 * @param zone the zone; its members are at the same level as {@code objects}
 * @param objects the number of active objects in its active subzones
 */
@Schema(name = "VisitedZone", description = "A public zone with the number of its objects.")
public record VisitedZoneResponse(
    @JsonUnwrapped ZoneResponse zone,

    @Schema(
        description = "The number of active objects in the active subzones.",
        minimum = "0",
        example = "2")
    long objects) {}
