package org.tmtar.file;

import java.time.OffsetDateTime;

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
 */
public record FileResponse(
    long id,
    String filename,
    String mediaType,
    long size,
    String sha256,
    Integer width,
    Integer height,
    Visibility visibility,
    long locationId,
    OffsetDateTime createdAt) {}
