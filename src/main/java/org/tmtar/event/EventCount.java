package org.tmtar.event;

/**
 * The number of events of a place.
 *
 * @param count the events at the place and at all places below it
 */
public record EventCount(long count) {}
