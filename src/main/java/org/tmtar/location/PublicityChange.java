package org.tmtar.location;

/**
 * The event that a location has become public or has ceased to be, with the locations below it that have no
 * value of their own.
 */
public record PublicityChange(long locationId) {}
