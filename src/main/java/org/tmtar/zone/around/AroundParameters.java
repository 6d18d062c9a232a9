package org.tmtar.zone.around;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tmtar.geo.Position;

/** The query parameters of a search for the zones around a point. */
public class AroundParameters {

  private static final int MAX_LIMIT = 200;

  @QueryParam("latitude")
  @NotNull
  @Min(-90)
  @Max(90)
  private Double latitude;

  @QueryParam("longitude")
  @NotNull
  @Min(-180)
  @Max(180)
  private Double longitude;

  @Parameter(
      description =
          "The maximum distance from the point to the edge of a zone, in metres. With 0, the zones contain the point.")
  @QueryParam("radius")
  @DefaultValue("1000")
  @PositiveOrZero
  @Max(ZonesAroundRepository.MAX_DISTANCE)
  private Double radius;

  @Parameter(description = "The maximum number of zones.")
  @QueryParam("limit")
  @DefaultValue("" + MAX_LIMIT)
  @Min(1)
  @Max(MAX_LIMIT)
  private Integer limit;

  Position point() {
    return new Position(latitude, longitude);
  }

  double radius() {
    return radius;
  }

  int limit() {
    return limit;
  }
}
