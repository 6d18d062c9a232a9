package org.tmtar.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.paging.BatchedList;

/**
 * The response body that contains a part of a feed.
 *
 * @param events the events; the most recently published event comes first
 * @param after the cursor that requests the next part; null if there are no more events
 */
@Schema(name = "Feed", description = "A part of a feed.")
public record FeedResponse(
    @Schema(
        description = "The events. The most recently published event comes first.",
        maxItems = 100)
    BatchedList<EventResponse> events,

    @Schema(
        description = "The cursor of the next part; null if there are no more events.",
        nullable = true,
        example = "MjAyNi0xMS0yMlQwNzowMDowMFosMjE")
    String after) {}
