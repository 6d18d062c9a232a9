package org.tmtar.event;

import java.util.SortedSet;

/**
 * A response body that contains events, and the languages of their texts for the header
 * {@code Content-Language}.
 *
 * @param body the body of the response
 * @param languages the BCP 47 tags in alphabetical order; empty if there are no events
 */
record LocalizedBody<T>(T body, SortedSet<String> languages) {}
