package org.tmtar.file.upload;

import org.tmtar.file.content.ContentReport;
import org.tmtar.file.content.ContentType;

/**
 * What has been found out about a content while it was received.
 *
 * @param filename under which it is kept
 * @param size bytes, as it is kept
 * @param sha256 of what is kept, in hexadecimal digits
 * @param width as it is shown, in pixels; null unless it is an image
 * @param height as it is shown, in pixels; null unless it is an image
 * @param report what was found when it was checked; null unless it is a model
 */
public record ReceivedFile(
    String filename,
    ContentType type,
    long size,
    String sha256,
    Integer width,
    Integer height,
    ContentReport report) {}
