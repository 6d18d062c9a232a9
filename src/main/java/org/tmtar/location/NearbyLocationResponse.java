package org.tmtar.location;

/**
 * A place as the API shows it to somebody who asks what is near.
 *
 * @param id the place
 * @param name unique among its siblings
 * @param root the place it lies in; null for the root location
 * @param latitude WGS 84, decimal degrees
 * @param longitude WGS 84, decimal degrees
 * @param distance metres on the ground from where was asked
 */
public record NearbyLocationResponse(
    long id, String name, Long root, double latitude, double longitude, double distance) {}
