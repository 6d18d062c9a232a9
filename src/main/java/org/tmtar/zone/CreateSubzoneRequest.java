package org.tmtar.zone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.text.PlainText;

/**
 * A part of a zone to be; the zone stands in the path.
 *
 * @param title for people
 * @param latitude of its centre, WGS 84, decimal degrees
 * @param longitude of its centre, WGS 84, decimal degrees
 * @param radius metres; it must not reach out of the zone
 * @param active whether visitors of the zone see it; null for true
 */
public record CreateSubzoneRequest(
    @NotNull @PlainText(max = Subzone.MAX_TITLE_LENGTH) String title,
    @NotNull @Min(-90) @Max(90) Double latitude,
    @NotNull @Min(-180) @Max(180) Double longitude,
    @NotNull @Positive @Max(Circle.MAX_RADIUS) Double radius,
    Boolean active) {

  Circle circle() {
    return new Circle(new Position(latitude, longitude), radius);
  }
}
