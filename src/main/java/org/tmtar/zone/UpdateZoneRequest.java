package org.tmtar.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.PlainText;
import org.tmtar.text.Words;
import org.tmtar.text.WordsByLanguage.WordsRequest;
import org.tmtar.text.WordsChange;

/**
 * The request body that updates a zone. A member that is absent keeps its value.
 *
 * @param title the title for users
 * @param locationId the location to which the zone belongs; it must exist
 * @param latitude the latitude of the centre in WGS 84, in decimal degrees
 * @param longitude the longitude of the centre in WGS 84, in decimal degrees
 * @param radius the radius in metres
 * @param active whether visitors can see the zone
 * @param secret whether the zone is hidden from visitors until they are inside it
 * @param description plain text; null if there is none
 * @param imageFileName the file name of an uploaded image; null if there is none
 * @param language the default language of the words, a BCP 47 tag; null if it is not stated
 * @param translations the words by BCP 47 tag; null if no language is stated
 */
@Schema(name = "UpdateZone", description = "A change of a zone. An absent member keeps its value.")
public record UpdateZoneRequest(
    @Schema(description = "The title. It is not blank and has no control characters.")
    JsonNullable<@NotNull @PlainText(max = Subzone.MAX_TITLE_LENGTH) String> title,

    @Schema(description = "The id of the new location, which must exist.")
    JsonNullable<@NotNull @Positive Long> locationId,

    @Schema(description = "The latitude of the centre in WGS 84, in decimal degrees.")
    JsonNullable<@NotNull @Min(-90) @Max(90) Double> latitude,

    @Schema(description = "The longitude of the centre in WGS 84, in decimal degrees.")
    JsonNullable<@NotNull @Min(-180) @Max(180) Double> longitude,

    @Schema(description = "The radius in metres.")
    JsonNullable<@NotNull @Positive @Max(Circle.MAX_RADIUS) Double> radius,

    @Schema(description = "Whether users see the zone.") JsonNullable<@NotNull Boolean> active,

    @Schema(description = "Whether the zone is hidden from visitors until they are inside it.")
    JsonNullable<@NotNull Boolean> secret,

    @Schema(description = """
            The description. It has no control characters other than line breaks and tabs. Null
            for none.""")
    JsonNullable<@PlainText(max = Words.MAX_DESCRIPTION_LENGTH, lines = true, blank = true) String>
        description,

    @Schema(description = """
            The `filename` of an uploaded image of the location or of a location above it; null or
            empty for none. The current image stays usable, unless the zone moves or becomes
            secret.""")
    JsonNullable<@PlainText(max = Zone.MAX_FILENAME_LENGTH, blank = true) String> imageFileName,

    @Schema(description = """
            The language that becomes the default language, a BCP 47 tag. The words keep their
            languages. Null is accepted if there are words in one language only, whose language is
            then not stated.""", pattern = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")
    JsonNullable<String> language,

    @Schema(description = """
            The languages to add, change or remove. Each member is a BCP 47 tag. Null removes all
            languages except the default language. There are at most 50 languages, and the words
            of all languages have at most 25000 characters in total.""")
    JsonNullable<Map<String, @Valid ZoneTranslationRequest>> translations) {

  /** The words of the request. */
  WordsRequest words(String contentLanguage, LanguagePreference reader) {
    return new WordsRequest(
        new WordsChange("title", title, description, JsonNullable.undefined()),
        language,
        translations,
        contentLanguage,
        reader);
  }

  /** The circle after the update. */
  Circle circle(Circle current) {
    return new Circle(
        new Position(
            latitude.orElse(current.centre().latitude()),
            longitude.orElse(current.centre().longitude())),
        radius.orElse(current.radius()));
  }
}
