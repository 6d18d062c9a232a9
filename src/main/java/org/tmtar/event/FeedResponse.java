package org.tmtar.event;

import org.tmtar.paging.BatchedList;

/**
 * A part of a feed.
 *
 * @param events the newest first
 * @param after to be sent for the part that follows; null if there is nothing more
 */
public record FeedResponse(BatchedList<EventResponse> events, String after) {}
