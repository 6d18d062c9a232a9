package org.tmtar.arobject;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;

/**
 * What is to change of an object. A member that is absent stays as it is.
 *
 * @param name for people
 * @param subzoneId where it is drawn; it has to exist
 * @param targetImageFile {@code null} clears
 * @param assetFile {@code null} clears
 * @param assetUsdzFile {@code null} clears
 * @param targetWidth metres; {@code null} clears
 * @param scale how many times larger than it was modelled it is drawn
 * @param active whether visitors see it
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
