package org.tmtar.statistics;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tmtar.problem.InvalidRequestException;

/** The query parameters that select numbers of visits. */
public class StatisticsParameters {

  /** The names of all parameters, for the links to other pages. */
  static final String[] NAMES = {"location_id", "from", "until", "by"};

  @Parameter(
      description =
          "The location, with everything below it; if it is absent, the location that the caller administers.",
      example = "4")
  @QueryParam("location_id")
  @Min(1)
  private Long locationId;

  @Parameter(
      description =
          "The first day (UTC), at most 365 days before `until`; 29 days before `until` if it is absent.",
      example = "2026-11-01",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("from")
  private LocalDate from;

  @Parameter(
      description =
          "The last day (UTC), which is included; today if it is absent. The numbers of a day are published after its end.",
      example = "2026-11-30",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("until")
  private LocalDate until;

  @Parameter(
      description =
          "`day`: the visits of zones on each day; `zone`: the visits of each zone; `object`: the views of each object.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"day", "zone", "object"}))
  @QueryParam("by")
  @DefaultValue("day")
  private String by;

  /**
   * The filter that the parameters state.
   *
   * @throws InvalidRequestException if there is no such grouping
   */
  StatisticsFilter toFilter() {
    return new StatisticsFilter(locationId, from, until, VisitGrouping.of(by, "/by"));
  }
}
