package org.tmtar.zone;

/**
 * A change of a zone that concerns the resources in it.
 *
 * @param zoneId the zone
 * @param locationId the location of the zone after the change
 * @param isSecret whether the zone is secret after the change
 */
public record ZoneChange(long zoneId, long locationId, boolean isSecret) {}
