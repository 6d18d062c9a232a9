package org.tmtar.audit;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tmtar.listing.ListParameters;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.PlainText;

/** The query parameters that narrow the audit. */
public class AuditListParameters {

  /** The names of all parameters, for the links to other pages. */
  static final String[] NAMES = {
    "location_id", "resource", "resource_id", "action", "actor", "from", "until", "after"
  };

  @Parameter(
      description =
          "Only entries about this location, or about a location that was below it at the time of the action. The location may no longer exist.",
      example = "4")
  @QueryParam("location_id")
  @Min(1)
  private Long locationId;

  @Parameter(
      description = "Only entries about this kind of resource.",
      example = "locations",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 32))
  @QueryParam("resource")
  @PlainText(max = 32)
  private String resource;

  @Parameter(description = "Only entries about the resource with this id.", example = "4")
  @QueryParam("resource_id")
  @Min(1)
  private Long resourceId;

  @Parameter(
      description = "Only actions of this kind.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"create", "update", "delete", "sign-in", "refuse", "end", "theft"}))
  @QueryParam("action")
  private String action;

  @Parameter(description = "Only actions of the user with this id.", example = "1")
  @QueryParam("actor")
  @Min(1)
  private Long actor;

  @Parameter(
      description = "Only actions at or after this time.",
      example = "2026-11-01T00:00:00Z",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @QueryParam("from")
  private OffsetDateTime from;

  @Parameter(
      description = "Only actions before this time, which is after `from`.",
      example = "2026-12-01T00:00:00Z",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @QueryParam("until")
  private OffsetDateTime until;

  @Parameter(
      description =
          "A cursor: the id of the last entry of the previous response. The list begins with the next entry. Entries that are recorded in the meantime do not shift it.",
      example = "903")
  @QueryParam("after")
  @Min(1)
  private Long after;

  /**
   * The filter that the parameters state.
   *
   * @throws InvalidRequestException if a parameter is invalid
   */
  AuditFilter toFilter() {
    ListParameters.requirePeriod(from, until);
    return new AuditFilter(
        locationId,
        resource,
        resourceId,
        action == null ? null : AuditAction.of(action, "/action"),
        actor,
        from,
        until,
        after);
  }
}
