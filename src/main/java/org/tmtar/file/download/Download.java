package org.tmtar.file.download;

import org.tmtar.file.content.ContentType;

/**
 * A file that somebody may fetch.
 *
 * @param size bytes
 * @param sha256 of its content, in hexadecimal digits
 * @param width in pixels; null unless it is an image
 * @param height in pixels; null unless it is an image
 * @param isProtected whether not everybody may fetch it
 */
public record Download(
    String filename,
    ContentType type,
    long size,
    String sha256,
    Integer width,
    Integer height,
    boolean isProtected) {}
