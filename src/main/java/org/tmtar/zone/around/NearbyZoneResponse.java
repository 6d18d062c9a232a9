package org.tmtar.zone.around;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.zone.ZoneResponse;

/**
 * A zone in a response to a visitor's position or to a cell.
 *
 * @param zone the zone, which is active; its members are at the same level as {@code distance}
 * @param distance the length of the geodesic from the visitor to the centre of the zone, in metres;
 *     null, and absent in the response, if the position is not known
 * @param inside whether the visitor is inside the zone; null, and absent in the response, if the position is
 *     not known
 * @param unlock the token that unlocks the zone, its subzones and its objects for this visitor for a few
 *     minutes; null unless the zone is secret
 */
@Schema(
    name = "NearbyZone",
    description = "An active zone with its distance from a point, if the request has a point.")
public record NearbyZoneResponse(
    @JsonUnwrapped ZoneResponse zone,

    @Schema(description = """
            The length of the geodesic of WGS 84 from the point to the centre, in metres; absent
            if the request has a cell instead of a point.""", minimum = "0", example = "48.732")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    Double distance,

    @Schema(description = """
            Whether the point is in the zone, that is whether `distance` is at most `radius`;
            absent if the request has a cell instead of a point.""", example = "false") @JsonInclude(JsonInclude.Include.NON_NULL)
    Boolean inside,

    @Schema(description = """
            The token that unlocks the zone for five minutes, to be sent in `Zone-Unlock`; null
            unless the zone is secret.""", nullable = true) String unlock) {

  /** The representation of a zone for a visitor whose position is not known. */
  static NearbyZoneResponse withoutPosition(ZoneResponse zone) {
    return new NearbyZoneResponse(zone, null, null, null);
  }
}
