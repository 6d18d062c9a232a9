package org.tmtar.ogc;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tmtar.geo.BoundingBox;
import org.tmtar.listing.FeatureFilter;
import org.tmtar.listing.TimeInterval;
import org.tmtar.problem.InvalidRequestException;

/**
 * The query parameters that select the features of a page.
 *
 * <p>It is not a record, because bean parameters cannot be records in Jakarta REST 3.1.
 */
public class ItemsParameters {

  private static final int MAX_LIMIT = 1000;

  @Parameter(
      description = """
          Only features whose position is in this rectangle, and features without a position: the
          longitude of its western edge, the latitude of its southern edge, the longitude of its
          eastern edge and the latitude of its northern edge, in decimal degrees of WGS 84. If the
          first longitude is larger than the second, the rectangle crosses the antimeridian. A
          height after each latitude is ignored.""",
      example = "[30.2, 50.2, 30.8, 50.6]",
      explode = Explode.FALSE,
      schema =
          @Schema(
              type = SchemaType.ARRAY,
              implementation = Double.class,
              minItems = 4,
              maxItems = 6))
  @QueryParam("bbox")
  private String box;

  @Parameter(description = """
          Only events that take place at this time, or in this interval: a time of RFC 3339, or two
          times separated by a slash, of which one may be `..`. An event without `starts_at` takes
          place while it is published. The other collections have no times, so it selects all their
          features.""", example = "2026-12-01T00:00:00Z/..", explode = Explode.FALSE)
  @QueryParam("datetime")
  private String time;

  @Parameter(
      description = "The maximum number of features. A larger value than 1000 is 1000.",
      explode = Explode.FALSE,
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "10"))
  @QueryParam("limit")
  @DefaultValue("10")
  @Min(1)
  private Long limit;

  @Parameter(description = "The id after which the page begins. The link `next` contains it.")
  @QueryParam("after")
  @DefaultValue("0")
  @Min(0)
  private Long after;

  /**
   * The features that the parameters select.
   *
   * @throws InvalidRequestException if a parameter is invalid
   */
  FeatureFilter toFilter() {
    return new FeatureFilter(
        null,
        box == null ? null : BoundingBox.ofTwoOrThreeDimensions(box, "/bbox"),
        time == null ? null : TimeInterval.of(time, "/datetime"),
        after,
        (int) Math.min(limit, MAX_LIMIT));
  }
}
