package org.tmtar.zone.around;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.paging.BatchedList;

/**
 * The response body with the zones to watch on a phone that supports a limited number of geofences.
 *
 * @param zones the nearest zones, nearest first
 * @param refresh the circle in which these zones remain the nearest
 */
@Schema(name = "ZonesToWatch", description = """
        The zones that a phone with a limited number of geofences should watch.""")
public record WatchResponse(
    @Schema(
        description = "The zones. The nearest zone comes first. None of them is secret.",
        maxItems = 100)
    BatchedList<NearbyZoneResponse> zones,

    RefreshCircle refresh) {

  /**
   * A circle around the position of the visitor. The client repeats the request after it leaves the
   * circle.
   *
   * @param latitude the latitude of the centre in WGS 84, in decimal degrees
   * @param longitude the longitude of the centre in WGS 84, in decimal degrees
   * @param radius the radius in metres; 0 if the last zone of the list and the next zone are at the same
   *     distance
   */
  @Schema(description = "The circle in which these zones remain the nearest zones.")
  public record RefreshCircle(
      @Schema(
          description = "The latitude of the request.",
          minimum = "-90",
          maximum = "90",
          example = "50.4492")
      double latitude,

      @Schema(
          description = "The longitude of the request.",
          minimum = "-180",
          maximum = "180",
          example = "30.5138")
      double longitude,

      @Schema(
          description =
              "The radius in metres; 0 if the last zone of the list and the next zone have the same distance.",
          minimum = "0",
          maximum = "50000",
          example = "149.999")
      double radius) {}
}
