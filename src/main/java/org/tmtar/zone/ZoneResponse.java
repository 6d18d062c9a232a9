package org.tmtar.zone;

/**
 * The response body that represents a zone.
 *
 * @param id the id of the zone
 * @param title the title for users
 * @param locationId the location to which the zone belongs
 * @param latitude the latitude of the centre in WGS 84, in decimal degrees
 * @param longitude the longitude of the centre in WGS 84, in decimal degrees
 * @param radius the radius in metres
 * @param active whether visitors can see the zone
 * @param secret whether the zone is hidden from visitors until they are inside it
 */
public record ZoneResponse(
    long id,
    String title,
    long locationId,
    double latitude,
    double longitude,
    double radius,
    boolean active,
    boolean secret) {}
