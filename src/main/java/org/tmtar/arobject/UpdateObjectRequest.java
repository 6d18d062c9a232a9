package org.tmtar.arobject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LanguageTag;
import org.tmtar.text.LocalizedText;
import org.tmtar.text.LocalizedTextChange;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextMembers;
import org.tmtar.text.TextsByLanguage.TextsRequest;

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
 * @param anchor the point or surface to which the object is fixed; {@code null} for the default
 * @param altitude metres above the reference {@code altitudeMode}; null if it is unknown
 * @param altitudeMode the reference of the altitude; {@code null} for the ground
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
    JsonNullable<@NotNull Boolean> active,

    JsonNullable<Anchor> anchor,

    @Schema(
        description =
            "The altitude in metres above the reference `altitude_mode`; null if it is unknown.")
    JsonNullable<@Min(Pose.MIN_ALTITUDE) @Max(Pose.MAX_ALTITUDE) Double> altitude,

    JsonNullable<AltitudeMode> altitudeMode,

    @Schema(
        description =
            "The heading in degrees, clockwise from north; null for the orientation of the model.")
    JsonNullable<@Min(0) @Max(360) Double> heading,

    @Schema(description = "The pitch in degrees, upwards; null for the orientation of the model.")
    JsonNullable<@Min(-90) @Max(90) Double> pitch,

    @Schema(description = "The roll in degrees, clockwise; null for the orientation of the model.")
    JsonNullable<@Min(-180) @Max(180) Double> roll,

    JsonNullable<@Valid Offset> offset,

    @Schema(
        description =
            "The floor of a building, as `level` in OpenStreetMap; null if it is not stated.")
    JsonNullable<@Min(Pose.MIN_LEVEL) @Max(Pose.MAX_LEVEL) Double> level,

    @Schema(description = TextMembers.DESCRIPTION + TextMembers.NULL)
    JsonNullable<
            @PlainText(max = LocalizedText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
            String>
        description,

    @Schema(description = TextMembers.ALT + TextMembers.NULL)
    JsonNullable<@PlainText(max = LocalizedText.MAX_ALT_LENGTH, lines = true, blank = true) String>
        alt,

    @Schema(description = TextMembers.CHANGED_LANGUAGE, pattern = LanguageTag.FORMAT)
    JsonNullable<String> language,

    @Schema(description = TextMembers.CHANGED_TRANSLATIONS)
    JsonNullable<Map<String, @Valid ObjectTranslationRequest>> translations) {

  TextsRequest texts(String contentLanguage, LanguagePreference reader) {
    return new TextsRequest(
        new LocalizedTextChange("name", name, description, alt),
        language,
        translations,
        contentLanguage,
        reader);
  }
}
