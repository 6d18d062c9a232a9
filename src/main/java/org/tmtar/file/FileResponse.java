package org.tmtar.file;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.file.content.ContentReport;
import org.tmtar.file.upload.Visibility;

/**
 * The JSON representation of a file in the API.
 *
 * @param id the id of the file
 * @param filename the name by which resources refer to the file, and the last segment of its URL
 * @param mediaType the media type, detected from the content
 * @param size the size of the content in bytes
 * @param sha256 the SHA-256 digest of the content, in hexadecimal digits
 * @param width the width of the displayed image in pixels; null unless the file is an image
 * @param height the height of the displayed image in pixels; null unless the file is an image
 * @param visibility the access level
 * @param locationId the location of the file
 * @param createdAt the time of the upload, in UTC
 * @param label the name for editors: the name under which the file was uploaded, unless an editor has
 *     changed it; the generated name if there is none
 * @param alt the text for people who cannot see the content; null for none
 * @param version the version of the members that an update changes
 * @param report the result of the check of a model; null unless the file is a model
 * @param uid the id in all installations
 */
@Schema(name = "StoredFile", description = "An uploaded file. Its content never changes.")
public record FileResponse(
    @Schema(description = "The id of the file.", minimum = "1", example = "101")
    long id,

    @Schema(
        description = """
            The name by which other resources refer to the file and under which it is downloaded.
            It is random and cannot be guessed.""",
        pattern = "^[0-9a-f]{40}\\.(png|jpg|webp|gif|glb|usdz|mp4|mp3)$",
        example = "5d41402abc4b2a76b9719d911017c592a1b2c3d4.png")
    String filename,

    @Schema(
        description = "The media type of the content.",
        enumeration = {
          "image/png",
          "image/jpeg",
          "image/webp",
          "image/gif",
          "model/gltf-binary",
          "model/vnd.usdz+zip",
          "video/mp4",
          "audio/mpeg"
        },
        example = "image/png")
    String mediaType,

    @Schema(
        description = "The size of the stored content in bytes.",
        minimum = "1",
        example = "48213")
    long size,

    @Schema(
        description = "The SHA-256 digest of the stored content, in hexadecimal digits.",
        pattern = "^[0-9a-f]{64}$",
        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
    String sha256,

    @Schema(
        description = "The displayed width in pixels; null unless the file is an image.",
        minimum = "1",
        nullable = true,
        example = "1024")
    Integer width,

    @Schema(
        description = "The displayed height in pixels; null unless the file is an image.",
        minimum = "1",
        nullable = true,
        example = "768")
    Integer height,

    Visibility visibility,

    @Schema(
        description = "The id of the location of the file. Its admins administer the file.",
        minimum = "1",
        example = "4")
    long locationId,

    @Schema(description = "The time of the upload.", example = "2026-11-22T07:00:00Z")
    OffsetDateTime createdAt,

    @Schema(description = """
            The name for editors. It is the name under which the file was uploaded, or the
            `filename` if that name is unknown, until an editor changes it.""", minLength = 1, maxLength = 255, example = "Golden Gate at night.png")
    String label,

    @Schema(
        description = "The text for people who cannot see the content; null if there is none.",
        minLength = 1,
        maxLength = 1000,
        nullable = true,
        example = "The Golden Gate with its wooden tower")
    String alt,

    @Schema(description = """
            The version of `label`, `alt`, `visibility` and `location_id`, for the `If-Match` of
            an update.""", minimum = "1", example = "1") long version,

    ContentReport report,

    @Schema(description = """
            The id in all installations, which an export contains and which never changes.""") UUID uid) {}
