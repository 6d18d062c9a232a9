package org.tmtar.event;

import java.util.SortedSet;
import org.tmtar.paging.BatchedList;

/**
 * Public events of a public location and of the public locations above it.
 *
 * @param events the events, newest first
 * @param languages the languages of their texts as BCP 47 tags
 * @param version a text that changes with the events, their languages and the protection of their images
 * @param after the cursor of the next events; null if there are no more
 */
public record PublicEvents(
    BatchedList<EventResponse> events, SortedSet<String> languages, String version, String after) {}
