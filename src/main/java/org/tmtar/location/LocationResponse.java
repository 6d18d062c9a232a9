package org.tmtar.location;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.change.UidMember;

/**
 * A location in a response.
 *
 * @param id the location; 1 is the root location
 * @param name the name, unique among the children of the parent
 * @param root the id of the parent; null for the root location
 * @param latitude WGS 84, in decimal degrees; null together with the longitude
 * @param longitude WGS 84, in decimal degrees; null together with the latitude
 * @param hasChildren whether there are locations below it
 * @param isPublic whether the published content is readable without an account; null for the value of the parent
 * @param uid the id in all installations; null unless the reader administers the location, and null in lists
 */
@Schema(
    name = "Location",
    description = "A location in the tree, such as a country, a city or a museum.")
public record LocationResponse(
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
        description = """
            The latitude in WGS 84, in decimal degrees; null, together with the longitude, if the
            position is unknown.""",
        minimum = "-90",
        maximum = "90",
        nullable = true,
        example = "50.4501")
    Double latitude,

    @Schema(
        description = """
            The longitude in WGS 84, in decimal degrees; null, together with the latitude, if the
            position is unknown.""",
        minimum = "-180",
        maximum = "180",
        nullable = true,
        example = "30.5234")
    Double longitude,

    @Schema(description = "Whether there are locations below this one.", example = "true")
    boolean hasChildren,

    @JsonProperty("public") @Schema(description = """
            Whether the location is public: its published events, and its active zones that are
            not secret, are readable without a bearer. Null for the value of the parent. The root
            location is not public if its value is null.""", nullable = true, example = "true")
    Boolean isPublic,

    @Schema(description = UidMember.DESCRIPTION, nullable = true)
    UUID uid) {}
