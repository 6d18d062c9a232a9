package org.tmtar.event;

/**
 * The number of events of a location.
 *
 * @param count the events at the location and at all locations below it
 */
public record EventCount(long count) {}
