package org.tmtar.visit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.event.EventResponse;
import org.tmtar.location.LocationResponse;
import org.tmtar.paging.BatchedList;

/**
 * The response body that represents a public location for a visitor without an account.
 *
 * @param location the location
 * @param ancestors the locations above it, the nearest first
 * @param news the newest news, newest first
 * @param newsAfter the cursor of older news; null if there are none
 * @param sales the newest sales, newest first
 * @param salesAfter the cursor of older sales; null if there are none
 * @param zones the zones around the visitor or at the location, nearest first, or by id if the location has no position
 * @param zonesWithin the maximum distance to the edges of the zones, in metres; null if the zones are those of
 *     the location
 */
@Schema(name = "Visit", description = "A public location with its published content.")
public record VisitResponse(
    LocationResponse location,

    @Schema(description = """
            The locations above it, the nearest first and the root location last. They need not be
            public.""", maxItems = 63) List<LocationResponse> ancestors,

    @Schema(description = """
            The newest news that are published at the location and at the public locations above
            it. The most recently published event comes first.""", maxItems = VisitService.MAX_EVENTS)
    BatchedList<EventResponse> news,

    @Schema(description = """
            The cursor of older news for `GET /api/visit/events`; null if there are none.""", nullable = true, example = "MjAyNi0xMS0yMlQwNzowMDowMFosMjE")
    String newsAfter,

    @Schema(description = "The newest sales, like `news`.", maxItems = VisitService.MAX_EVENTS)
    BatchedList<EventResponse> sales,

    @Schema(description = "The cursor of older sales, like `news_after`.", nullable = true)
    String salesAfter,

    @Schema(description = """
            The active zones of public locations that are not secret: the nearest first, or by id if
            the requested location has no position.""", maxItems = VisitRepository.MAX_ZONES)
    BatchedList<VisitedZoneResponse> zones,

    @Schema(description = """
            The maximum distance in metres from the requested position, or from the position of
            the requested location, to the edges of the zones. Null if the requested location has
            no position. The zones are then those of this location, in the order of their ids.""", minimum = "0", nullable = true, example = "5000")
    Integer zonesWithin) {

  public VisitResponse {
    ancestors = List.copyOf(ancestors);
  }
}
