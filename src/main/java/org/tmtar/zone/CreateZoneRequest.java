package org.tmtar.zone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
