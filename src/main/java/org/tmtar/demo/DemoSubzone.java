package org.tmtar.demo;

import java.util.List;

/**
 * A subzone of a landmark of the demonstration data.
 *
 * @param title the displayed title
 * @param latitude the latitude of its centre, WGS 84, in decimal degrees
 * @param longitude the longitude of its centre, WGS 84, in decimal degrees
 * @param radius the radius in metres
 * @param objects the AR objects in the subzone
 */
record DemoSubzone(
    String title, double latitude, double longitude, double radius, List<DemoObject> objects) {}
