package org.tmtar.arobject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LanguageTag;
import org.tmtar.text.LocalizedText;
import org.tmtar.text.LocalizedTextChange;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextMembers;
import org.tmtar.text.TextsByLanguage.TextsRequest;

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
 * @param anchor the point or surface to which the object is fixed; null for the default
 * @param altitude metres above the reference {@code altitudeMode}; null if it is unknown
 * @param altitudeMode the reference of the altitude; null for the ground
 * @param heading degrees clockwise from north; null for the orientation of the model
 * @param pitch degrees upwards; null for the orientation of the model
 * @param roll degrees clockwise; null for the orientation of the model
 * @param offset the position relative to the centre of the target image; null for the centre
 * @param level the floor of a building, as in OpenStreetMap; null if it is not stated
 * @param description plain text; null if there is none
 * @param alt the alternative text, for people who cannot see the object; null if there is none
 * @param language the default language of the texts, a BCP 47 tag; null if it is not stated
 * @param translations the texts by BCP 47 tag; null if no language is stated
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

    @Schema(
        description =
            "The altitude in metres above the reference `altitude_mode`; null or absent if it is unknown.")
    @Min(Pose.MIN_ALTITUDE)
    @Max(Pose.MAX_ALTITUDE)
    Double altitude,

    AltitudeMode altitudeMode,

    @Schema(
        description =
            "The heading in degrees, clockwise from north; null or absent for the orientation of the model.")
    @Min(0)
    @Max(360)
    Double heading,

    @Schema(
        description =
            "The pitch in degrees, upwards; null or absent for the orientation of the model.")
    @Min(-90)
    @Max(90)
    Double pitch,

    @Schema(
        description =
            "The roll in degrees, clockwise; null or absent for the orientation of the model.")
    @Min(-180)
    @Max(180)
    Double roll,

    @Valid Offset offset,

    @Schema(
        description =
            "The floor of a building, as `level` in OpenStreetMap; null or absent if it is not stated.")
    @Min(Pose.MIN_LEVEL)
    @Max(Pose.MAX_LEVEL)
    Double level,

    @Schema(description = TextMembers.DESCRIPTION + TextMembers.NULL_OR_ABSENT)
    @PlainText(max = LocalizedText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description,

    @Schema(description = TextMembers.ALT + TextMembers.NULL_OR_ABSENT)
    @PlainText(max = LocalizedText.MAX_ALT_LENGTH, lines = true, blank = true)
    String alt,

    @Schema(description = TextMembers.NEW_LANGUAGE, pattern = LanguageTag.FORMAT)
    String language,

    @Schema(
        description = TextMembers.NEW_TRANSLATIONS,
        type = SchemaType.OBJECT,
        additionalProperties = CreateObjectTranslationRequest.class,
        maxProperties = 50)
    Map<String, @NotNull @Valid ObjectTranslationRequest> translations) {

  TextsRequest texts(LanguagePreference reader) {
    return TextsRequest.ofCreation(
        LocalizedTextChange.ofCreation("name", name, description, alt),
        language,
        translations,
        reader);
  }

  Pose pose() {
    return new Pose(anchor, altitude, altitudeMode, heading, pitch, roll, offset, level);
  }
}
