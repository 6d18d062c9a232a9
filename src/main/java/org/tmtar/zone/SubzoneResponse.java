package org.tmtar.zone;

/**
 * A part of a zone as the API shows it.
 *
 * @param id the subzone
 * @param zoneId the zone that it lies in
 * @param title for people
 * @param latitude of its centre, WGS 84, decimal degrees
 * @param longitude of its centre, WGS 84, decimal degrees
 * @param radius metres
 * @param active whether visitors of the zone see it
 */
public record SubzoneResponse(
    long id,
    long zoneId,
    String title,
    double latitude,
    double longitude,
    double radius,
    boolean active) {}
