package org.tmtar.location;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * The members of a location that the audit records. Members that depend on other locations are omitted.
 *
 * @param id the location
 * @param name the name
 * @param root the id of the parent; null for the root location
 * @param latitude WGS 84, in decimal degrees; null together with the longitude
 * @param longitude WGS 84, in decimal degrees; null together with the latitude
 * @param isPublic whether the published content is readable without an account; null for the value of the parent
 * @param uid the id in all installations
 */
record AuditedLocation(
    long id,
    String name,
    Long root,
    Double latitude,
    Double longitude,
    @JsonProperty("public") Boolean isPublic,
    UUID uid) {}
