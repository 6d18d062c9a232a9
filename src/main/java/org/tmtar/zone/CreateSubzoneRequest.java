package org.tmtar.zone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.text.PlainText;

/**
 * The request body that creates a subzone. The path identifies the zone.
 *
 * @param title the title for users
 * @param latitude the latitude of the centre in WGS 84, in decimal degrees
 * @param longitude the longitude of the centre in WGS 84, in decimal degrees
 * @param radius the radius in metres; the circle must not extend beyond the zone
 * @param active whether visitors of the zone see the subzone; null for true
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
