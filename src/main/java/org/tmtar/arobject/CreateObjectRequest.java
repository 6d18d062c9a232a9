package org.tmtar.arobject;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.tmtar.text.PlainText;

/**
 * An object to be.
 *
 * @param name for people
 * @param subzoneId where it is drawn; it has to exist
 * @param targetImageFile the uploaded image that the phone recognises; null for none
 * @param assetFile the uploaded file that is drawn; null for none
 * @param assetUsdzFile the uploaded file that iOS draws; null for none
 * @param targetWidth what the printed target measures, in metres; null if nobody knows
 * @param scale how many times larger than it was modelled it is drawn; null for 1
 * @param active whether visitors see it; null for true
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
