package org.tmtar.zone;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.change.UidMember;
import org.tmtar.text.TextMembers;

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
 * @param description plain text; null if there is none
 * @param imageFileName the file name of the image; null if there is none
 * @param imageFileUrl the path that returns the image as stored; null if there is none
 * @param imageAlt the text for people who cannot see the image; null if there is none
 * @param language the default language of the texts, a BCP 47 tag; null if it is not stated
 * @param translations the texts by BCP 47 tag; null if no language is stated
 * @param uid the id in all installations; null unless the reader administers the location
 * @param shownIn the language of the texts at the top level; null if it is not stated
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
    boolean secret,

    @Schema(
        description = "The description, plain text; null if there is none.",
        maxLength = 5000,
        nullable = true,
        example = "Built a thousand years ago.")
    String description,

    @Schema(
        description = "The name of the file with the image; null if there is none.",
        maxLength = 64,
        nullable = true,
        example = "5d41402abc4b2a76b9719d911017c592a1b2c3d4.webp")
    String imageFileName,

    @Schema(
        description = """
            The path that returns the image without a bearer. It is signed for at most five
            minutes if the file is protected. It is null if there is no file.""",
        nullable = true,
        readOnly = true,
        example = "/api/files/5d41402abc4b2a76b9719d911017c592a1b2c3d4.webp")
    String imageFileUrl,

    @Schema(
        description = """
            The text for people who cannot see the image, the `alt` of the file; null if the file
            has none or `image_file_url` is null. In a bundle, it is also null if the image is
            protected.""",
        maxLength = 1000,
        nullable = true,
        readOnly = true,
        example = "A gate of bricks with a golden dome")
    String imageAlt,

    @Schema(description = TextMembers.LANGUAGE, minLength = 1, nullable = true, example = "en")
    String language,

    @Schema(
        description = TextMembers.TRANSLATIONS,
        minProperties = 1,
        maxProperties = 50,
        nullable = true)
    Map<String, ZoneTranslationResponse> translations,

    @Schema(description = UidMember.DESCRIPTION, nullable = true)
    UUID uid,

    @JsonIgnore String shownIn) {}
