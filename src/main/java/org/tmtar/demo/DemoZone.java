package org.tmtar.demo;

import java.util.List;

/**
 * A landmark of the demonstration data, which is a zone.
 *
 * @param place the names of the places from the continent down to the place of the zone, separated by
 *     slashes
 * @param title the title, which is unique among the zones of the place
 * @param latitude the latitude of its centre, WGS 84, in decimal degrees
 * @param longitude the longitude of its centre, WGS 84, in decimal degrees
 * @param radius the radius in metres
 * @param secret whether the zone is secret; null for false
 * @param subzones the subzones
 */
record DemoZone(
    String place,
    String title,
    double latitude,
    double longitude,
    double radius,
    Boolean secret,
    List<DemoSubzone> subzones) {}
