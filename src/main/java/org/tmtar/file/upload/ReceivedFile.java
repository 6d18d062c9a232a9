package org.tmtar.file.upload;

import org.tmtar.file.content.ContentReport;
import org.tmtar.file.content.ContentType;

/**
 * A file whose content was received, checked and written to the store.
 *
 * @param filename the generated name
 * @param size the size of the stored content in bytes
 * @param sha256 the SHA-256 digest of the stored content, in hexadecimal digits
 * @param width the displayed width in pixels; null unless the file is an image
 * @param height the displayed height in pixels; null unless the file is an image
 * @param report the result of the check of a model; null unless the file is a model
 */
public record ReceivedFile(
    String filename,
    ContentType type,
    long size,
    String sha256,
    Integer width,
    Integer height,
    ContentReport report) {}
