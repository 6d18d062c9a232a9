package org.tmtar.event;

import java.util.List;

/**
 * A part of a feed.
 *
 * @param events the newest first
 * @param after to be sent for the part that follows; null if there is nothing more
 */
public record FeedResponse(List<EventResponse> events, String after) {

  public FeedResponse {
    events = List.copyOf(events);
  }
}
