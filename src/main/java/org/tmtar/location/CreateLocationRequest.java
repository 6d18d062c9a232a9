package org.tmtar.location;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.tmtar.geo.Position;
import org.tmtar.text.PlainText;

/**
 * A place to be.
 *
 * @param name never {@code root}, and unique among its siblings
 * @param root the place it shall lie in, which has to exist
 * @param latitude WGS 84, decimal degrees; null if the place has no position
 * @param longitude WGS 84, decimal degrees; null together with the latitude
 */
public record CreateLocationRequest(
    @NotNull @PlainText(max = LocationName.MAX_LENGTH) String name,
    @NotNull @Positive Long root,
    @Min(-90) @Max(90) Double latitude,
    @Min(-180) @Max(180) Double longitude) {

  /** The position; null if the place has none. */
  Position position() {
    return latitude == null || longitude == null ? null : new Position(latitude, longitude);
  }
}
