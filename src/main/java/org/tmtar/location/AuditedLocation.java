package org.tmtar.location;

/**
 * The members of a location that the audit records: those that a change of the location itself changes.
 *
 * @param id the location
 * @param name the name
 * @param root the id of the parent; null for the root location
 * @param latitude WGS 84, in decimal degrees; null together with the longitude
 * @param longitude WGS 84, in decimal degrees; null together with the latitude
 */
record AuditedLocation(long id, String name, Long root, Double latitude, Double longitude) {}
