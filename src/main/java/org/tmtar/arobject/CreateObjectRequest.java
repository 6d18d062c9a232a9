package org.tmtar.arobject;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
@Schema(name = "CreateObject", description = "An object to create in a subzone.")
public record CreateObjectRequest(
    @Schema(description = "The name. It is not blank and has no control characters.")
    @NotNull
    @PlainText(max = ArObject.MAX_NAME_LENGTH)
    String name,

    @Schema(description = "The id of the subzone, which must exist.") @NotNull @Positive
    Long subzoneId,

    @Schema(description = "The `filename` of an uploaded image; null, empty or absent for none.")
    @PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true)
    String targetImageFile,

    @Schema(description = """
            The `filename` of an uploaded binary glTF, image, MP4 or MP3; null, empty or absent
            for none.""") @PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true)
    String assetFile,

    @Schema(description = "The `filename` of an uploaded USDZ; null, empty or absent for none.")
    @PlainText(max = ArObject.MAX_FILENAME_LENGTH, blank = true)
    String assetUsdzFile,

    @Schema(description = """
            The width of the printed target in metres; null or absent if it is unknown.""") @Positive @Max(ArObject.MAX_TARGET)
    Double targetWidth,

    @Schema(
        description = "The factor applied to the size of the model; null or absent for 1.",
        defaultValue = "1")
    @Positive
    @Max(ArObject.MAX_SCALE)
    Double scale,

    @Schema(description = """
            Whether users who see the subzone see the object; null or absent for true.""", defaultValue = "true") Boolean active) {}
