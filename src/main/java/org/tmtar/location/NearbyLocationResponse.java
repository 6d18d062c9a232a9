package org.tmtar.location;

/**
 * A location in the response to a search for the nearest locations.
 *
 * @param id the location
 * @param name the name, unique among the children of the parent
 * @param root the id of the parent; null for the root location
 * @param latitude WGS 84, in decimal degrees
 * @param longitude WGS 84, in decimal degrees
 * @param distance the distance over the ground from the requested position, in metres
 */
public record NearbyLocationResponse(
    long id, String name, Long root, double latitude, double longitude, double distance) {}
