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
public record UpdateZoneRequest(
    JsonNullable<@NotNull @PlainText(max = Subzone.MAX_TITLE_LENGTH) String> title,
    JsonNullable<@NotNull @Positive Long> locationId,
    JsonNullable<@NotNull @Min(-90) @Max(90) Double> latitude,
    JsonNullable<@NotNull @Min(-180) @Max(180) Double> longitude,
    JsonNullable<@NotNull @Positive @Max(Circle.MAX_RADIUS) Double> radius,
    JsonNullable<@NotNull Boolean> active,
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
