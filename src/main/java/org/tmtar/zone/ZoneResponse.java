package org.tmtar.zone;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The response body that represents a zone.
 *
 * @param id the id of the zone
 * @param title the title for users
 * @param locationId the location to which the zone belongs
 * @param latitude the latitude of the centre in WGS 84, in decimal degrees
 * @param longitude the longitude of the centre in WGS 84, in decimal degrees
 * @param radius the radius in metres
 * @param active whether visitors can see the zone
 * @param secret whether the zone is hidden from visitors until they are inside it
 */
@Schema(name = "Zone", description = """
        A circle on the ground. The phone of a visitor draws objects in it.""")
public record ZoneResponse(
    @Schema(description = "The id of the zone.", minimum = "1", example = "13")
    long id,

    @Schema(
        description = "The title, a single line of plain text.",
        minLength = 1,
        maxLength = 255,
        example = "Golden Gate")
    String title,

    @Schema(
        description = "The id of the location of the zone. Its admins administer the zone.",
        minimum = "1",
        example = "4")
    long locationId,

    @Schema(
        description = "The latitude of the centre in WGS 84, in decimal degrees.",
        minimum = "-90",
        maximum = "90",
        example = "50.4489")
    double latitude,

    @Schema(
        description = "The longitude of the centre in WGS 84, in decimal degrees.",
        minimum = "-180",
        maximum = "180",
        example = "30.5133")
    double longitude,

    @Schema(
        description = "The radius in metres.",
        minimum = "0",
        exclusiveMinimum = true,
        maximum = "2000",
        example = "60")
    double radius,

    @Schema(description = "Whether users see the zone.", example = "true")
    boolean active,

    @Schema(
        description = "Whether the zone is hidden from visitors until they are inside it.",
        example = "false")
    boolean secret) {}
