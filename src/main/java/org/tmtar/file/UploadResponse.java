package org.tmtar.file;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.file.content.ContentReport;

/**
 * The response to an upload.
 *
 * @param file the file, whose members are at the same level of the JSON as {@code report}
 * @param report the result of the check of a model; null unless the file is a model
 */
@Schema(name = "UploadedFile", description = "An uploaded file with the result of its validation.")
public record UploadResponse(@JsonUnwrapped FileResponse file, ContentReport report) {}
