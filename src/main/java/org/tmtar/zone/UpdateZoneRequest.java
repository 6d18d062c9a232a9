package org.tmtar.zone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.text.PlainText;

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
    JsonNullable<@NotNull Boolean> secret) {

  /** The circle after the update. */
  Circle circle(Circle current) {
    return new Circle(
        new Position(
            latitude.orElse(current.centre().latitude()),
            longitude.orElse(current.centre().longitude())),
        radius.orElse(current.radius()));
  }
}
