package org.tmtar.bundle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of a bundle in a response.
 *
 * @param filename the name by which items refer to the file
 * @param mediaType the media type of the content
 * @param size the size of the content in bytes
 * @param sha256 the SHA-256 digest of the content, in hexadecimal digits
 * @param url the path of the content, without a signature
 */
@Schema(
    name = "BundleFile",
    description = "A file to which an item of a bundle refers. Its content never changes.")
public record BundleFileResponse(
    @Schema(
        description = "The name by which events, zones and objects refer to the file.",
        maxLength = 64,
        example = "5d41402abc4b2a76b9719d911017c592a1b2c3d4.webp")
    String filename,

    @Schema(description = "The media type of the content.", example = "image/webp")
    String mediaType,

    @Schema(description = "The size of the content in bytes.", minimum = "1", example = "48213")
    long size,

    @Schema(
        description = "The SHA-256 digest of the content, in hexadecimal digits.",
        pattern = "^[0-9a-f]{64}$",
        example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
    String sha256,

    @Schema(description = """
            The path that returns the content. It is not signed: the download of a protected file
            requires a bearer.""", example = "/api/files/5d41402abc4b2a76b9719d911017c592a1b2c3d4.webp")
    String url) {}
