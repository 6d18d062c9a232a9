package org.tmtar.location;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.tmtar.geo.Position;
import org.tmtar.text.PlainText;

/**
 * The request body that creates a location.
 *
 * @param name the name; it is not {@code root}, and it is unique among the children of the parent
 * @param root the id of the parent, which must exist
 * @param latitude WGS 84, in decimal degrees; null if the location has no position
 * @param longitude WGS 84, in decimal degrees; null together with the latitude
 */
public record CreateLocationRequest(
    @NotNull @PlainText(max = LocationName.MAX_LENGTH) String name,
    @NotNull @Positive Long root,
    @Min(-90) @Max(90) Double latitude,
    @Min(-180) @Max(180) Double longitude) {

  /** The position; null if the location has none. */
  Position position() {
    return latitude == null || longitude == null ? null : new Position(latitude, longitude);
  }
}
