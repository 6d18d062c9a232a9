package org.tmtar.demo;

import java.util.List;

/**
 * A landmark of the demonstration data: a zone.
 *
 * @param place the names of the places that it belongs to, from the continent down, with slashes between
 * @param title unique within its place
 * @param latitude of its centre, WGS 84, decimal degrees
 * @param longitude of its centre, WGS 84, decimal degrees
 * @param radius metres
 * @param secret null for false
 * @param subzones its parts
 */
record DemoZone(
    String place,
    String title,
    double latitude,
    double longitude,
    double radius,
    Boolean secret,
    List<DemoSubzone> subzones) {}
