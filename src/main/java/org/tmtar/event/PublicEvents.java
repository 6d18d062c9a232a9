package org.tmtar.event;

import java.util.SortedSet;
import org.tmtar.paging.BatchedList;

/**
 * The newest events of a public location that anyone reads.
 *
 * @param events the events, newest first
 * @param languages the languages of their texts as BCP 47 tags
 * @param version a text that differs if an event, its language, or the protection of an image is different
 */
public record PublicEvents(
    BatchedList<EventResponse> events, SortedSet<String> languages, String version) {}
