package org.tmtar.event;

import org.tmtar.paging.BatchedList;

/**
 * The response body that contains a part of a feed.
 *
 * @param events the events, newest first
 * @param after the cursor that requests the next part; null if there are no more events
 */
public record FeedResponse(BatchedList<EventResponse> events, String after) {}
