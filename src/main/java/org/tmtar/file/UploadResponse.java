package org.tmtar.file;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.tmtar.file.content.ContentReport;

/**
 * The answer to an upload.
 *
 * @param file its members stand beside {@code report}
 * @param report what was found when it was checked; null unless it is a model
 */
public record UploadResponse(@JsonUnwrapped FileResponse file, ContentReport report) {}
