package org.tmtar.location;

/**
 * The event that a location became public or stopped being public. The change includes the locations below it
 * that inherit the value.
 */
public record PublicAccessChange(long locationId) {}
