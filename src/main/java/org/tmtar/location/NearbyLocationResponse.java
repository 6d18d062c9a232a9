package org.tmtar.location;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
@Schema(
    name = "NearbyLocation",
    description = "A location that has a position, with its distance from a point.")
public record NearbyLocationResponse(
    @Schema(description = "The id of the location.", minimum = "1", example = "4")
    long id,

    @Schema(
        description = "The name, unique among the locations of the same parent.",
        minLength = 1,
        maxLength = 255,
        example = "Kyiv")
    String name,

    @Schema(
        description = "The id of the parent; null only for the root location.",
        minimum = "1",
        nullable = true,
        example = "2")
    Long root,

    @Schema(
        description = "The latitude in WGS 84, in decimal degrees.",
        minimum = "-90",
        maximum = "90",
        example = "50.4501")
    double latitude,

    @Schema(
        description = "The longitude in WGS 84, in decimal degrees.",
        minimum = "-180",
        maximum = "180",
        example = "30.5234")
    double longitude,

    @Schema(
        description = "The length of the geodesic of WGS 84 from the point, in metres.",
        minimum = "0",
        example = "241.739")
    double distance) {}
