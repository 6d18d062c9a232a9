package org.tmtar.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoint with the numbers of visits. */
@Path("statistics")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Visits")
public class StatisticsResource {

  private static final String CSV = "text/csv";

  private StatisticsService statistics;
  private CurrentUser currentUser;

  public StatisticsResource() {}

  @Inject
  public StatisticsResource(StatisticsService statistics, CurrentUser currentUser) {
    this.statistics = statistics;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "listStatistics",
      summary = "Lists the numbers of visits at and below a location",
      description = """
          For an admin of the location; otherwise the response is 403. The response is 400 if the
          location does not exist. The list has all days of the period, all zones or all objects.

          Only numbers of days that are over are published. The number of a zone or object on a day
          is published if it is at least 5. `visits` is the sum of published numbers, or null if
          there is none. Smaller numbers are in no sum, so that no difference of responses reveals
          them. `visits` is therefore a lower bound. A user counts once per day, zone and object.
          The numbers of deleted zones and objects are not in any list.

          With `Accept: text/csv` the response is the same list as a table (RFC 4180) with the
          columns `date`, `zone_id`, `object_id` and `visits`.""")
  @APIResponseSchema(value = StatisticsResponse[].class, responseDescription = "The numbers.")
  public Response list(
      @Valid @BeanParam StatisticsParameters parameters,
      @Valid @BeanParam PageParameters page,
      @Context UriInfo uri) {
    return response(find(parameters, page), uri).build();
  }

  @GET
  @Produces(CSV + ";qs=0.5")
  @RequiresRole(Role.ADMIN)
  @APIResponse(
      responseCode = "200",
      description = "The numbers.",
      content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
  public Response listAsCsv(
      @Valid @BeanParam StatisticsParameters parameters,
      @Valid @BeanParam PageParameters page,
      @Context UriInfo uri) {
    Page<StatisticsResponse> found = find(parameters, page);
    StringBuilder table = new StringBuilder(StatisticsResponse.CSV_HEADER);
    found.items().forEach(row -> table.append(row.toCsv()));
    return response(found, uri)
        .entity(table.toString())
        .type(CSV + ";charset=utf-8;header=present")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"visits.csv\"")
        .build();
  }

  private Page<StatisticsResponse> find(StatisticsParameters parameters, PageParameters page) {
    return statistics.list(currentUser.get(), parameters.toFilter(), page.toRequest());
  }

  private static Response.ResponseBuilder response(Page<StatisticsResponse> page, UriInfo uri) {
    return PageResponse.of(page, uri, StatisticsParameters.NAMES)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }
}
