package org.tmtar.arobject;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;

/**
 * The request body that updates an object. A member that is absent keeps its value.
 *
 * @param name the name for users
 * @param subzoneId the subzone in which the object is drawn; it must exist
 * @param targetImageFile the name of the uploaded image that the phone recognises; {@code null} removes it
 * @param assetFile the name of the uploaded file that is drawn; {@code null} removes it
 * @param assetUsdzFile the name of the uploaded file that is drawn on iOS; {@code null} removes it
 * @param targetWidth the width of the printed target in metres; {@code null} removes it
 * @param scale the factor applied to the size of the model
 * @param active whether visitors see the object
 */
@Schema(name = "UpdateObject", description = """
        A change of an object. An absent member keeps its value, and null clears it.""")
public record UpdateObjectRequest(
    @Schema(description = "The name. It is not blank and has no control characters.")
    JsonNullable<@NotNull @PlainText(max = ArObject.MAX_NAME_LENGTH) String> name,

    @Schema(description = "The id of the new subzone, which must exist.")
    JsonNullable<@NotNull @Positive Long> subzoneId,

    @Schema(description = "The `filename` of an uploaded image; null or empty for none.")
    JsonNullable<@PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true) String>
        targetImageFile,

    @Schema(description = """
            The `filename` of an uploaded binary glTF, image, MP4 or MP3; null or empty for none.""")
    JsonNullable<@PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true) String> assetFile,

    @Schema(description = "The `filename` of an uploaded USDZ; null or empty for none.")
    JsonNullable<@PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true) String> assetUsdzFile,

    @Schema(description = "The width of the printed target in metres; null if it is unknown.")
    JsonNullable<@Positive @Max(ArObject.MAX_TARGET) Double> targetWidth,

    @Schema(description = "The factor applied to the size of the model.")
    JsonNullable<@NotNull @Positive @Max(ArObject.MAX_SCALE) Double> scale,

    @Schema(description = "Whether users who see the subzone see the object.")
    JsonNullable<@NotNull Boolean> active) {}
