package org.tmtar.location;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.geo.Position;
import org.tmtar.text.PlainText;

/**
 * The request body that creates a location.
 *
 * @param name the name; it is not {@code root}, and it is unique among the children of the parent
 * @param root the id of the parent, which must exist
 * @param latitude WGS 84, in decimal degrees; null if the location has no position
 * @param longitude WGS 84, in decimal degrees; null together with the latitude
 * @param isPublic whether the published content is readable without an account; null for the value of the parent
 */
@Schema(name = "CreateLocation", description = "A location to create in the tree.")
public record CreateLocationRequest(
    @Schema(description = """
            The name. It is not blank, has no control characters, is not `root`, and is unique
            among the locations of the same parent.""") @NotNull @PlainText(max = LocationName.MAX_LENGTH)
    String name,

    @Schema(description = "The id of the parent, which must exist.") @NotNull @Positive
    Long root,

    @Schema(description = """
            The latitude in WGS 84, in decimal degrees; null or absent, together with the
            longitude, if the position is unknown.""") @Min(-90) @Max(90) Double latitude,

    @Schema(description = """
            The longitude in WGS 84, in decimal degrees; null or absent, together with the
            latitude, if the position is unknown.""") @Min(-180) @Max(180) Double longitude,

    @JsonProperty("public") @Schema(description = """
            Whether the published content of the location is readable without a bearer; null or
            absent for the value of the parent.""") Boolean isPublic) {

  /** The position; null if the location has none. */
  Position position() {
    return latitude == null || longitude == null ? null : new Position(latitude, longitude);
  }
}
