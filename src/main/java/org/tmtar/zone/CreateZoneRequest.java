package org.tmtar.zone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.text.PlainText;

/**
 * A zone to be.
 *
 * @param title for people
 * @param locationId the place that it belongs to, which has to exist
 * @param latitude of its centre, WGS 84, decimal degrees
 * @param longitude of its centre, WGS 84, decimal degrees
 * @param radius metres
 * @param active whether visitors see it; null for true
 * @param secret whether it is in no list until its visitor stands in it; null for false
 */
public record CreateZoneRequest(
    @NotNull @PlainText(max = Subzone.MAX_TITLE_LENGTH) String title,
    @NotNull @Positive Long locationId,
    @NotNull @Min(-90) @Max(90) Double latitude,
    @NotNull @Min(-180) @Max(180) Double longitude,
    @NotNull @Positive @Max(Circle.MAX_RADIUS) Double radius,
    Boolean active,
    Boolean secret) {

  Circle circle() {
    return new Circle(new Position(latitude, longitude), radius);
  }
}
