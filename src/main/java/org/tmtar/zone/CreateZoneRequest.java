package org.tmtar.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.OptionalText;
import org.tmtar.text.PlainText;
import org.tmtar.text.Words;
import org.tmtar.text.WordsByLanguage.WordsRequest;
import org.tmtar.text.WordsChange;

/**
 * The request body that creates a zone.
 *
 * @param title the title for users
 * @param locationId the location to which the zone belongs; it must exist
 * @param latitude the latitude of the centre in WGS 84, in decimal degrees
 * @param longitude the longitude of the centre in WGS 84, in decimal degrees
 * @param radius the radius in metres
 * @param active whether visitors can see the zone; null for true
 * @param secret whether the zone is hidden from visitors until they are inside it; null for false
 * @param description plain text; null if there is none
 * @param imageFileName the file name of an uploaded image; null if there is none
 * @param language the default language of the words, a BCP 47 tag; null if it is not stated
 * @param translations the words by BCP 47 tag; null if no language is stated
 */
@Schema(name = "CreateZone", description = "A zone to create.")
public record CreateZoneRequest(
    @Schema(description = "The title. It is not blank and has no control characters.")
    @NotNull
    @PlainText(max = Subzone.MAX_TITLE_LENGTH)
    String title,

    @Schema(description = "The id of the location, which must exist.") @NotNull @Positive
    Long locationId,

    @Schema(description = "The latitude of the centre in WGS 84, in decimal degrees.")
    @NotNull
    @Min(-90)
    @Max(90)
    Double latitude,

    @Schema(description = "The longitude of the centre in WGS 84, in decimal degrees.")
    @NotNull
    @Min(-180)
    @Max(180)
    Double longitude,

    @Schema(description = "The radius in metres.") @NotNull @Positive @Max(Circle.MAX_RADIUS)
    Double radius,

    @Schema(
        description = "Whether users see the zone; null or absent for true.",
        defaultValue = "true")
    Boolean active,

    @Schema(description = """
            Whether the zone is hidden from visitors until they are inside it; null or absent for
            false.""", defaultValue = "false") Boolean secret,

    @Schema(description = """
            The description. It has no control characters other than line breaks and tabs. Null or
            absent for none.""")
    @PlainText(max = Words.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description,

    @Schema(description = """
            The `filename` of an uploaded image of the location or of a location above it; null,
            empty or absent for none.""") @PlainText(max = Zone.MAX_FILENAME_LENGTH, blank = true)
    String imageFileName,

    @Schema(description = """
            The language of the top-level texts, a BCP 47 tag. If it is null or absent, it is not
            stated, or the configured language if there are `translations`.""", pattern = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")
    String language,

    @Schema(
        description = """
            The words in other languages. Each member is a BCP 47 tag. There are at most 50
            languages, and the words of all languages have at most 25000 characters in total.""",
        type = SchemaType.OBJECT,
        additionalProperties = CreateZoneTranslationRequest.class,
        maxProperties = 50)
    Map<String, @NotNull @Valid ZoneTranslationRequest> translations) {

  /** The words of the request. */
  WordsRequest words(LanguagePreference reader) {
    return new WordsRequest(
        new WordsChange(
            "title",
            JsonNullable.of(title),
            OptionalText.blankAsAbsent(description),
            JsonNullable.undefined()),
        language == null ? JsonNullable.undefined() : JsonNullable.of(language),
        translations == null ? JsonNullable.undefined() : JsonNullable.of(translations),
        null,
        reader);
  }

  Circle circle() {
    return new Circle(new Position(latitude, longitude), radius);
  }
}
