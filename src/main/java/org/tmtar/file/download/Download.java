package org.tmtar.file.download;

import org.tmtar.file.content.ContentType;

/**
 * A file that the client may download.
 *
 * @param size the size in bytes
 * @param sha256 the SHA-256 digest of the content, in hexadecimal digits
 * @param width the width in pixels; null unless the file is an image
 * @param height the height in pixels; null unless the file is an image
 * @param isProtected whether only some clients may download the file
 */
public record Download(
    String filename,
    ContentType type,
    long size,
    String sha256,
    Integer width,
    Integer height,
    boolean isProtected) {}
