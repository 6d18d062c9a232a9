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
 * The request body that updates a subzone. A member that is absent keeps its value.
 *
 * @param title the title for users
 * @param latitude the latitude of the centre in WGS 84, in decimal degrees
 * @param longitude the longitude of the centre in WGS 84, in decimal degrees
 * @param radius the radius in metres; the circle must not extend beyond the zone
 * @param active whether visitors of the zone see the subzone
 */
@Schema(
    name = "UpdateSubzone",
    description = "A change of a subzone. An absent member keeps its value.")
public record UpdateSubzoneRequest(
    @Schema(description = "The title. It is not blank and has no control characters.")
    JsonNullable<@NotNull @PlainText(max = Subzone.MAX_TITLE_LENGTH) String> title,

    @Schema(description = "The latitude of the centre in WGS 84, in decimal degrees.")
    JsonNullable<@NotNull @Min(-90) @Max(90) Double> latitude,

    @Schema(description = "The longitude of the centre in WGS 84, in decimal degrees.")
    JsonNullable<@NotNull @Min(-180) @Max(180) Double> longitude,

    @Schema(description = "The radius in metres. The circle must not extend beyond the zone.")
    JsonNullable<@NotNull @Positive @Max(Circle.MAX_RADIUS) Double> radius,

    @Schema(description = "Whether users who see the zone see the subzone.")
    JsonNullable<@NotNull Boolean> active) {

  /** The circle after the update. */
  Circle circle(Circle current) {
    return new Circle(
        new Position(
            latitude.orElse(current.centre().latitude()),
            longitude.orElse(current.centre().longitude())),
        radius.orElse(current.radius()));
  }
}
