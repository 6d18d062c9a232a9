package org.tmtar.event;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.ListParameters;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.text.LanguageTag;

/** The query parameters that narrow the list of an editor's events, in addition to those of all lists. */
public class EventListParameters {

  /** The names of all parameters that select the events of the list. */
  static final String[] NAMES = ListFilter.parametersWith("state", "untranslated", "from", "until");

  @QueryParam("active")
  private Boolean active;

  @Parameter(
      description = "Only events in this state at the time of the request.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"published", "scheduled", "expired", "inactive"}))
  @QueryParam("state")
  private String state;

  @QueryParam("untranslated")
  private String untranslated;

  @Parameter(
      description =
          "Only events whose publishing window ends after this time or never. With `until` as well, the events that are published at some time in the period.",
      example = "2026-11-01T00:00:00Z",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @QueryParam("from")
  private OffsetDateTime from;

  @Parameter(
      description =
          "Only events whose publishing window begins before this time, which is after `from`.",
      example = "2026-12-01T00:00:00Z",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @QueryParam("until")
  private OffsetDateTime until;

  /**
   * The filter that the parameters state.
   *
   * @throws InvalidRequestException if a parameter is invalid
   */
  EventFilter toFilter(ListParameters parameters) {
    ListParameters.requirePeriod(from, until);
    return new EventFilter(
        parameters.toFilter(active),
        state == null ? null : EventState.of(state, "/state"),
        untranslated == null ? null : LanguageTag.canonical(untranslated, "/untranslated"),
        from,
        until);
  }
}
