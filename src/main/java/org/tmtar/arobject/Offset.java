package org.tmtar.arobject;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The position of an object relative to the centre of its target image, in metres.
 *
 * @param x to the right
 * @param y up
 * @param z out of the image, towards the viewer
 */
@Schema(
    name = "Offset",
    description = "A position relative to the centre of the target image, in metres.",
    requiredProperties = {"x", "y", "z"},
    nullable = true)
public record Offset(
    @Schema(
        description = "The distance to the right.",
        minimum = "-1000",
        maximum = "1000",
        example = "0.2")
    @NotNull
    @Min(-Offset.MAX)
    @Max(Offset.MAX)
    Double x,

    @Schema(description = "The distance up.", minimum = "-1000", maximum = "1000", example = "0.1")
    @NotNull
    @Min(-Offset.MAX)
    @Max(Offset.MAX)
    Double y,

    @Schema(
        description = "The distance out of the image, towards the viewer.",
        minimum = "-1000",
        maximum = "1000",
        example = "0")
    @NotNull
    @Min(-Offset.MAX)
    @Max(Offset.MAX)
    Double z) {

  /** The maximum distance in each direction. */
  static final long MAX = 1000;
}
