package org.tmtar.arobject;

import jakarta.validation.constraints.Min;
import jakarta.validation.Valid;
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
 * @param anchor what the object is fixed to; null for the default
 * @param altitude metres above what {@code altitudeMode} names; null if it is unknown
 * @param altitudeMode what the altitude is measured from; null for the ground
 * @param heading degrees clockwise from north; null as the model
 * @param pitch degrees upwards; null as the model
 * @param roll degrees clockwise; null as the model
 * @param offset the position relative to the centre of the target image; null for the centre
 * @param level the floor of a building, as in OpenStreetMap; null if it is not stated
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
            Whether users who see the subzone see the object; null or absent for true.""", defaultValue = "true") Boolean active,

    Anchor anchor,

    @Schema(description = "The altitude in metres above what `altitude_mode` names; null or absent if it is unknown.")
    @Min(Pose.MIN_ALTITUDE)
    @Max(Pose.MAX_ALTITUDE)
    Double altitude,

    AltitudeMode altitudeMode,

    @Schema(description = "The direction in degrees clockwise from north; null or absent as the model.")
    @Min(0)
    @Max(360)
    Double heading,

    @Schema(description = "The rotation upwards in degrees; null or absent as the model.")
    @Min(-90)
    @Max(90)
    Double pitch,

    @Schema(description = "The rotation clockwise in degrees; null or absent as the model.")
    @Min(-180)
    @Max(180)
    Double roll,

    @Valid Offset offset,

    @Schema(description = "The floor of a building, as `level` in OpenStreetMap; null or absent if it is not stated.")
    @Min(Pose.MIN_LEVEL)
    @Max(Pose.MAX_LEVEL)
    Double level) {

  Pose pose() {
    return new Pose(anchor, altitude, altitudeMode, heading, pitch, roll, offset, level);
  }
}
