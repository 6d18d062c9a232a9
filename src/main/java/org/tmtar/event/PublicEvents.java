package org.tmtar.event;

import java.util.SortedSet;
import org.tmtar.paging.BatchedList;

/**
 * The newest public events of a public location.
 *
 * @param events the events, newest first
 * @param languages the languages of their texts as BCP 47 tags
 * @param version a text that changes with the events, their languages and the protection of their images
 */
public record PublicEvents(
    BatchedList<EventResponse> events, SortedSet<String> languages, String version) {}
