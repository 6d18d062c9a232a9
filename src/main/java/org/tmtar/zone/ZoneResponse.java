package org.tmtar.zone;

/**
 * A zone as the API shows it.
 *
 * @param id the zone
 * @param title for people
 * @param locationId the place that it belongs to
 * @param latitude of its centre, WGS 84, decimal degrees
 * @param longitude of its centre, WGS 84, decimal degrees
 * @param radius metres
 * @param active whether visitors see it
 * @param secret whether it is in no list until its visitor stands in it
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
