package org.tmtar.file;

import java.time.OffsetDateTime;

/**
 * A file as the API shows it.
 *
 * @param id the file
 * @param filename by which others name it, and under which it is fetched
 * @param mediaType by its content
 * @param size bytes
 * @param sha256 of its content, in hexadecimal digits
 * @param width as it is shown, in pixels; null unless it is an image
 * @param height as it is shown, in pixels; null unless it is an image
 * @param visibility who may fetch it
 * @param locationId the place that it belongs to
 * @param createdAt when it was uploaded, UTC
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
