package org.tmtar.demo;

import java.util.List;

/**
 * A part of a landmark of the demonstration data.
 *
 * @param title for people
 * @param latitude of its centre, WGS 84, decimal degrees
 * @param longitude of its centre, WGS 84, decimal degrees
 * @param radius metres
 * @param objects what is drawn there
 */
record DemoSubzone(
    String title, double latitude, double longitude, double radius, List<DemoObject> objects) {}
