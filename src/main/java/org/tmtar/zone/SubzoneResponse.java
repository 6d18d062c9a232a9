package org.tmtar.zone;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.change.UidMember;

/**
 * The response body that represents a subzone.
 *
 * @param id the id of the subzone
 * @param zoneId the zone that contains the subzone
 * @param title the title for users
 * @param latitude the latitude of the centre in WGS 84, in decimal degrees
 * @param longitude the longitude of the centre in WGS 84, in decimal degrees
 * @param radius the radius in metres
 * @param active whether visitors of the zone see the subzone
 * @param uid the id in all installations; null unless the reader administers the location
 */
@Schema(name = "Subzone", description = "A circle inside a zone, in which objects are drawn.")
public record SubzoneResponse(
    @Schema(description = "The id of the subzone.", minimum = "1", example = "31")
    long id,

    @Schema(
        description = "The id of the zone that contains the subzone.",
        minimum = "1",
        example = "13")
    long zoneId,

    @Schema(
        description = "The title, a single line of plain text.",
        minLength = 1,
        maxLength = 255,
        example = "The eastern tower")
    String title,

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
        example = "10")
    double radius,

    @Schema(description = "Whether users who see the zone see the subzone.", example = "true")
    boolean active,

    @Schema(description = UidMember.DESCRIPTION, nullable = true)
    UUID uid) {}
