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
 * What is to change of a part of a zone. A member that is absent stays as it is.
 *
 * @param title for people
 * @param latitude of its centre, WGS 84, decimal degrees
 * @param longitude of its centre, WGS 84, decimal degrees
 * @param radius metres; it must not reach out of the zone
 * @param active whether visitors of the zone see it
 */
public record UpdateSubzoneRequest(
    JsonNullable<@NotNull @PlainText(max = Subzone.MAX_TITLE_LENGTH) String> title,
    JsonNullable<@NotNull @Min(-90) @Max(90) Double> latitude,
    JsonNullable<@NotNull @Min(-180) @Max(180) Double> longitude,
    JsonNullable<@NotNull @Positive @Max(Circle.MAX_RADIUS) Double> radius,
    JsonNullable<@NotNull Boolean> active) {

  /** Where it shall be. */
  Circle circle(Circle present) {
    return new Circle(
        new Position(
            latitude.orElse(present.centre().latitude()),
            longitude.orElse(present.centre().longitude())),
        radius.orElse(present.radius()));
  }
}
