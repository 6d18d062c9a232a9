package org.tmtar.location;

/**
 * A location in a response.
 *
 * @param id the location; 1 is the root location
 * @param name the name, unique among the children of the parent
 * @param root the id of the parent; null for the root location
 * @param latitude WGS 84, in decimal degrees; null together with the longitude
 * @param longitude WGS 84, in decimal degrees; null together with the latitude
 */
public record LocationResponse(
    long id, String name, Long root, Double latitude, Double longitude) {}
