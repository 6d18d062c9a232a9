package org.tmtar.event;

import java.util.SortedSet;

/**
 * Events for a response, and the languages of their texts, which its header names.
 *
 * @param body what is shown
 * @param languages BCP 47 tags; none if there are no events
 */
record InLanguages<T>(T body, SortedSet<String> languages) {}
