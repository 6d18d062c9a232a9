package org.tmtar.location;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.PlainText;

/**
 * What is to change of a place. A member that is absent stays as it is.
 *
 * @param name never {@code root}, and unique among its siblings
 * @param root the place it shall lie in, with everything below it; {@code null}, which only the root
 *     location has, is no place to move to
 * @param latitude WGS 84, decimal degrees; {@code null} clears
 * @param longitude WGS 84, decimal degrees; {@code null} clears
 */
public record UpdateLocationRequest(
    JsonNullable<@NotNull @PlainText(max = LocationName.MAX_LENGTH) String> name,
    JsonNullable<@Positive Long> root,
    JsonNullable<@Min(-90) @Max(90) Double> latitude,
    JsonNullable<@Min(-180) @Max(180) Double> longitude) {}
