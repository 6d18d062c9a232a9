package org.tmtar.arobject;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.tmtar.text.PlainText;

/**
 * The request body that creates an object.
 *
 * @param name the name for users
 * @param subzoneId the subzone in which the object is drawn; it must exist
 * @param targetImageFile the name of the uploaded image that the phone recognises; null for none
 * @param assetFile the name of the uploaded file that is drawn; null for none
 * @param assetUsdzFile the name of the uploaded file that is drawn on iOS; null for none
 * @param targetWidth the width of the printed target in metres; null if it is unknown
 * @param scale the factor applied to the size of the model; null for 1
 * @param active whether visitors see the object; null for true
 */
public record CreateObjectRequest(
    @NotNull @PlainText(max = ArObject.MAX_NAME_LENGTH) String name,
    @NotNull @Positive Long subzoneId,

    @PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true)
    String targetImageFile,

    @PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true)
    String assetFile,

    @PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true)
    String assetUsdzFile,

    @Positive @Max(ArObject.MAX_TARGET) Double targetWidth,
    @Positive @Max(ArObject.MAX_SCALE) Double scale,
    Boolean active) {}
