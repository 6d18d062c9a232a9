package org.tmtar.zone.around;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.tmtar.geo.Position;

/** Where a visitor is, and how far it looks. */
public class Surroundings {

  private static final String DEFAULT_RADIUS = "1000";
  private static final int MOST = 200;

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

  @QueryParam("radius")
  @DefaultValue(DEFAULT_RADIUS)
  @PositiveOrZero
  @Max(ZonesAroundRepository.FARTHEST)
  private Double radius;

  @QueryParam("limit")
  @DefaultValue("" + MOST)
  @Min(1)
  @Max(MOST)
  private Integer limit;

  Position visitor() {
    return new Position(latitude, longitude);
  }

  /** Metres. */
  double radius() {
    return radius;
  }

  /** How many zones at most. */
  int limit() {
    return limit;
  }
}
