package org.tmtar.location;

/**
 * A place as the API shows it.
 *
 * @param id the place; 1 is the root location
 * @param name unique among its siblings
 * @param root the place it lies in; null for the root location
 * @param latitude WGS 84, decimal degrees; null together with the longitude
 * @param longitude WGS 84, decimal degrees; null together with the latitude
 */
public record LocationResponse(
    long id, String name, Long root, Double latitude, Double longitude) {}
