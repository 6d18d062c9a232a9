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
import org.tmtar.text.LanguageTag;
import org.tmtar.text.LocalizedText;
import org.tmtar.text.LocalizedTextChange;
import org.tmtar.text.PlainText;
import org.tmtar.text.TextMembers;
import org.tmtar.text.TextsByLanguage.TextsRequest;

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
 * @param language the default language of the texts, a BCP 47 tag; null if it is not stated
 * @param translations the texts by BCP 47 tag; null if no language is stated
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

    @Schema(description = TextMembers.DESCRIPTION + TextMembers.NULL)
    JsonNullable<
            @PlainText(max = LocalizedText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
            String>
        description,

    @Schema(description = """
            The `filename` of an uploaded image of the location or of a location above it; null or
            empty for none. The current image stays usable, unless the zone moves or becomes
            secret.""")
    JsonNullable<@PlainText(max = Zone.MAX_FILENAME_LENGTH, blank = true) String> imageFileName,

    @Schema(description = TextMembers.CHANGED_LANGUAGE, pattern = LanguageTag.FORMAT)
    JsonNullable<String> language,

    @Schema(description = TextMembers.CHANGED_TRANSLATIONS)
    JsonNullable<Map<String, @Valid ZoneTranslationRequest>> translations) {

  TextsRequest texts(String contentLanguage, LanguagePreference reader) {
    return new TextsRequest(
        new LocalizedTextChange("title", title, description, JsonNullable.undefined()),
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
