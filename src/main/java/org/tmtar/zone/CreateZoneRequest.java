package org.tmtar.zone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.text.PlainText;

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
            false.""", defaultValue = "false") Boolean secret) {

  Circle circle() {
    return new Circle(new Position(latitude, longitude), radius);
  }
}
