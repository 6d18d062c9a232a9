package org.tmtar.location;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
 */
public record UpdateLocationRequest(
    JsonNullable<@NotNull @PlainText(max = LocationName.MAX_LENGTH) String> name,
    JsonNullable<@Positive Long> root,
    JsonNullable<@Min(-90) @Max(90) Double> latitude,
    JsonNullable<@Min(-180) @Max(180) Double> longitude) {}
