package org.tmtar.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A resource that refers to a file.
 *
 * @param resource the name of the resource type in URLs
 * @param id the id of the resource
 * @param title the title or name of the resource
 * @param locationId the location of the resource
 */
@Schema(name = "FileUse", description = "An event, an object or a zone that refers to a file.")
public record FileUseResponse(
    @Schema(
        description = "The kind of the resource, as in its path.",
        enumeration = {"events", "objects", "zones"},
        example = "events")
    String resource,

    @Schema(description = "The id of the resource.", minimum = "1", example = "21")
    long id,

    @Schema(
        description =
            "The title of the event or zone, or the name of the object, in its default language.",
        minLength = 1,
        maxLength = 255,
        example = "Museum night")
    String title,

    @Schema(description = "The id of the location of the resource.", minimum = "1", example = "4")
    long locationId) {}
