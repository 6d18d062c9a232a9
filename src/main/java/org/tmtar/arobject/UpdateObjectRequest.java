package org.tmtar.arobject;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
public record UpdateObjectRequest(
    JsonNullable<@NotNull @PlainText(max = ArObject.MAX_NAME_LENGTH) String> name,
    JsonNullable<@NotNull @Positive Long> subzoneId,
    JsonNullable<@PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true) String>
        targetImageFile,
    JsonNullable<@PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true) String> assetFile,
    JsonNullable<@PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true) String> assetUsdzFile,
    JsonNullable<@Positive @Max(ArObject.MAX_TARGET) Double> targetWidth,
    JsonNullable<@NotNull @Positive @Max(ArObject.MAX_SCALE) Double> scale,
    JsonNullable<@NotNull Boolean> active) {}
