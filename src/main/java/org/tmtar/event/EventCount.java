package org.tmtar.event;

/**
 * How many events there are.
 *
 * @param count those of a place and of all below it
 */
public record EventCount(long count) {}
