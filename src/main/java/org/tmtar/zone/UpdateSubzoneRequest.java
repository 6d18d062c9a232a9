package org.tmtar.zone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
public record UpdateSubzoneRequest(
    JsonNullable<@NotNull @PlainText(max = Subzone.MAX_TITLE_LENGTH) String> title,
    JsonNullable<@NotNull @Min(-90) @Max(90) Double> latitude,
    JsonNullable<@NotNull @Min(-180) @Max(180) Double> longitude,
    JsonNullable<@NotNull @Positive @Max(Circle.MAX_RADIUS) Double> radius,
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
