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
import org.tmtar.text.PlainText;
import org.tmtar.text.Words;
import org.tmtar.text.WordsByLanguage.WordsRequest;
import org.tmtar.text.WordsChange;

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
 * @param anchor what the object is fixed to; {@code null} for the default
 * @param altitude metres above what {@code altitudeMode} names; null if it is unknown
 * @param altitudeMode what the altitude is measured from; {@code null} for the ground
 * @param heading degrees clockwise from north; null as the model
 * @param pitch degrees upwards; null as the model
 * @param roll degrees clockwise; null as the model
 * @param offset the position relative to the centre of the target image; null for the centre
 * @param level the floor of a building, as in OpenStreetMap; null if it is not stated
 * @param description plain text; null if there is none
 * @param alt what the object shows, for readers who cannot see it; null if there is none
 * @param language the default language of the words, a BCP 47 tag; null if it is not stated
 * @param translations the words by BCP 47 tag; null if no language is stated
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
            "The altitude in metres above what `altitude_mode` names; null if it is unknown.")
    JsonNullable<@Min(Pose.MIN_ALTITUDE) @Max(Pose.MAX_ALTITUDE) Double> altitude,

    JsonNullable<AltitudeMode> altitudeMode,

    @Schema(description = "The direction in degrees clockwise from north; null as the model.")
    JsonNullable<@Min(0) @Max(360) Double> heading,

    @Schema(description = "The rotation upwards in degrees; null as the model.")
    JsonNullable<@Min(-90) @Max(90) Double> pitch,

    @Schema(description = "The rotation clockwise in degrees; null as the model.")
    JsonNullable<@Min(-180) @Max(180) Double> roll,

    JsonNullable<@Valid Offset> offset,

    @Schema(
        description =
            "The floor of a building, as `level` in OpenStreetMap; null if it is not stated.")
    JsonNullable<@Min(Pose.MIN_LEVEL) @Max(Pose.MAX_LEVEL) Double> level,

    @Schema(description = """
            The description. It has no control characters other than line breaks and tabs. Null
            for none.""")
    JsonNullable<@PlainText(max = Words.MAX_DESCRIPTION_LENGTH, lines = true, blank = true) String>
        description,

    @Schema(description = """
            What the object shows, for readers who cannot see it. It has no control characters
            other than line breaks and tabs. Null for none.""")
    JsonNullable<@PlainText(max = Words.MAX_ALT_LENGTH, lines = true, blank = true) String> alt,

    @Schema(description = """
            The language that becomes the default language, a BCP 47 tag. The words keep their
            languages. Null is accepted if there are words in one language only, whose language is
            then not stated.""", pattern = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")
    JsonNullable<String> language,

    @Schema(description = """
            The languages to add, change or remove. Each member is a BCP 47 tag. Null removes all
            languages except the default language. There are at most 50 languages, and the words
            of all languages have at most 25000 characters in total.""")
    JsonNullable<Map<String, @Valid ObjectTranslationRequest>> translations) {

  /** The words of the request. */
  WordsRequest words(String contentLanguage, LanguagePreference reader) {
    return new WordsRequest(
        new WordsChange("name", name, description, alt),
        language,
        translations,
        contentLanguage,
        reader);
  }
}
