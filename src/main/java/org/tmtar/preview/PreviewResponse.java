package org.tmtar.preview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.arobject.ObjectResponse;
import org.tmtar.event.EventResponse;
import org.tmtar.paging.BatchedList;
import org.tmtar.zone.around.NearbyZoneResponse;

/**
 * What a visitor sees.
 *
 * @param news the first page of the news
 * @param sales the first page of the sales
 * @param zones the zones around the visitor, the nearest first
 * @param objects the objects of the zones that contain the visitor, by id
 */
@Schema(name = "Preview", description = "What a visitor sees at a position and at a time.")
public record PreviewResponse(
    @Schema(
        description = "The first page of the news. The most recently published one comes first.",
        maxItems = 10)
    BatchedList<EventResponse> news,

    @Schema(
        description = "The first page of the sales. The most recently published one comes first.",
        maxItems = 10)
    BatchedList<EventResponse> sales,

    @Schema(
        description = "The zones around the position. The nearest zone comes first.",
        maxItems = 200)
    BatchedList<NearbyZoneResponse> zones,

    @Schema(
        description = "The objects of the zones that contain the position, by id.",
        maxItems = 1000)
    BatchedList<ObjectResponse> objects) {}
