package org.tmtar.file;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.file.upload.Visibility;
import org.tmtar.text.PlainText;

/**
 * The request body that updates a file. A member that is absent keeps its value.
 *
 * @param label the name for editors; {@code null} restores the generated name
 * @param alt the text for people who cannot see the content; {@code null} removes it
 * @param visibility the access level
 * @param locationId the location to which the file belongs; it must exist
 */
@Schema(name = "UpdateFile", description = """
        A change of a file. An absent member keeps its value, and null clears it. The content of a
        file never changes.""")
public record UpdateFileRequest(
    @Schema(description = "The name for editors; null or empty for the `filename`.")
    JsonNullable<@PlainText(max = UploadedFile.MAX_LABEL_LENGTH, blank = true) String> label,

    @Schema(description = "A text for people who cannot see the content; null or empty for none.")
    JsonNullable<@PlainText(max = UploadedFile.MAX_ALT_LENGTH, lines = true, blank = true) String>
        alt,

    JsonNullable<@NotNull Visibility> visibility,

    @Schema(description = """
            The id of the new location, which must exist. Everything that refers to the file must
            belong to it or to a location below it.""") JsonNullable<@NotNull @Positive Long> locationId) {}
