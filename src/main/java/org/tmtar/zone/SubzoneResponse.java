package org.tmtar.zone;

/**
 * The response body that represents a subzone.
 *
 * @param id the id of the subzone
 * @param zoneId the zone that contains the subzone
 * @param title the title for users
 * @param latitude the latitude of the centre in WGS 84, in decimal degrees
 * @param longitude the longitude of the centre in WGS 84, in decimal degrees
 * @param radius the radius in metres
 * @param active whether visitors of the zone see the subzone
 */
public record SubzoneResponse(
    long id,
    long zoneId,
    String title,
    double latitude,
    double longitude,
    double radius,
    boolean active) {}
