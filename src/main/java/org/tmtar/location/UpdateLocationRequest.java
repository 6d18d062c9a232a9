package org.tmtar.location;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;

/**
 * The request body that changes a location. An absent member is not changed.
 *
 * @param name the name; it is not {@code root}, and it is unique among the children of the parent
 * @param root the id of the new parent; the location moves with all locations below it; {@code null} is
 *     accepted only for the root location, which has no parent
 * @param latitude WGS 84, in decimal degrees; {@code null} clears it
 * @param longitude WGS 84, in decimal degrees; {@code null} clears it
 * @param isPublic whether the published content is readable without an account; {@code null} for the value of
 *     the parent
 */
@Schema(name = "UpdateLocation", description = """
        A change of a location. An absent member keeps its value, and null clears it.""")
public record UpdateLocationRequest(
    @Schema(description = """
            The name. It is not blank, has no control characters, is not `root`, and is unique
            among the locations of the same parent.""")
    JsonNullable<@NotNull @PlainText(max = LocationName.MAX_LENGTH) String> name,

    @Schema(description = """
            The id of the new parent, which must exist. It is neither the location itself nor
            below it. Null is accepted only for the root location, which has no parent.""") JsonNullable<@Positive Long> root,

    @Schema(description = """
            The latitude in WGS 84, in decimal degrees; null if the position is unknown.""") JsonNullable<@Min(-90) @Max(90) Double> latitude,

    @Schema(description = """
            The longitude in WGS 84, in decimal degrees; null if the position is unknown.""") JsonNullable<@Min(-180) @Max(180) Double> longitude,

    @JsonProperty("public") @Schema(description = """
            Whether the published content of the location is readable without a bearer; null for
            the value of the parent.""") JsonNullable<Boolean> isPublic) {}
