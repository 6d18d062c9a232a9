package org.tmtar.text;

import java.util.SortedSet;

/**
 * A response body that contains texts, and the languages of these texts for the header
 * {@code Content-Language}.
 *
 * @param body the body of the response
 * @param languages the BCP 47 tags in alphabetical order; empty if there are no texts
 */
public record LocalizedBody<T>(T body, SortedSet<String> languages) {}
