package org.tmtar.zone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
 * @param language the default language of the texts, a BCP 47 tag; null if it is not stated
 * @param translations the texts by BCP 47 tag; null if no language is stated
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

    @Schema(description = TextMembers.DESCRIPTION + TextMembers.NULL_OR_ABSENT)
    @PlainText(max = LocalizedText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description,

    @Schema(description = """
            The `filename` of an uploaded image of the location or of a location above it; null,
            empty or absent for none.""") @PlainText(max = Zone.MAX_FILENAME_LENGTH, blank = true)
    String imageFileName,

    @Schema(description = TextMembers.NEW_LANGUAGE, pattern = LanguageTag.FORMAT)
    String language,

    @Schema(
        description = TextMembers.NEW_TRANSLATIONS,
        type = SchemaType.OBJECT,
        additionalProperties = CreateZoneTranslationRequest.class,
        maxProperties = 50)
    Map<String, @NotNull @Valid ZoneTranslationRequest> translations) {

  TextsRequest texts(LanguagePreference reader) {
    return TextsRequest.ofCreation(
        LocalizedTextChange.ofCreation("title", title, description, null),
        language,
        translations,
        reader);
  }

  Circle circle() {
    return new Circle(new Position(latitude, longitude), radius);
  }
}
