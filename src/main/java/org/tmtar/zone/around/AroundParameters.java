package org.tmtar.zone.around;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tmtar.geo.H3Cell;
import org.tmtar.geo.Position;
import org.tmtar.problem.InvalidMember;
import org.tmtar.problem.InvalidRequestException;

/** The query parameters of a search for the zones around a point, or for the zones that meet a cell. */
public class AroundParameters {

  private static final int MAX_LIMIT = 200;
  private static final int MIN_RESOLUTION = 5;
  private static final int MAX_RESOLUTION = 9;

  private static final String MISSING =
      "must not be null, because the request has no parameter cell";

  @Parameter(
      description =
          "The latitude of the point in WGS 84, in decimal degrees. It is required together with `longitude` unless `cell` is given.")
  @QueryParam("latitude")
  @Min(-90)
  @Max(90)
  private Double latitude;

  @Parameter(description = "The longitude of the point in WGS 84, in decimal degrees.")
  @QueryParam("longitude")
  @Min(-180)
  @Max(180)
  private Double longitude;

  @Parameter(
      description =
          "The index of an H3 cell of a resolution from 5 to 9, instead of a point. The cells of resolution 5 have 250 km², those of resolution 9 have 0.1 km².",
      example = "871e6384affffff",
      schema = @Schema(type = SchemaType.STRING, pattern = "^0?[0-9a-fA-F]{15}$"))
  @QueryParam("cell")
  private String cell;

  @Parameter(
      description =
          "The maximum distance from the point to the edge of a zone, in metres. With 0, the zones contain the point. It is ignored with `cell`.")
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

  /**
   * The cell of the request; empty if the request has a position.
   *
   * @throws InvalidRequestException if the cell is invalid, or if the request has both or neither
   */
  Optional<H3Cell> cell() {
    if (cell == null) {
      requirePosition();
      return Optional.empty();
    }
    if (latitude != null || longitude != null) {
      throw new InvalidRequestException("/cell", "must not be combined with a position");
    }
    return Optional.of(H3Cell.of(cell, MIN_RESOLUTION, MAX_RESOLUTION, "/cell"));
  }

  private void requirePosition() {
    List<InvalidMember> missing = new ArrayList<>();
    if (latitude == null) {
      missing.add(new InvalidMember("/latitude", MISSING));
    }
    if (longitude == null) {
      missing.add(new InvalidMember("/longitude", MISSING));
    }
    if (!missing.isEmpty()) {
      throw new InvalidRequestException(missing);
    }
  }

  /** The position of a request without a cell. */
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
