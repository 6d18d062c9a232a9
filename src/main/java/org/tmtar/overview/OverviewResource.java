package org.tmtar.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoint that counts the resources at and below a location. */
@Path("overview")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Locations")
public class OverviewResource {

  private OverviewService overview;
  private CurrentUser currentUser;

  public OverviewResource() {}

  @Inject
  public OverviewResource(OverviewService overview, CurrentUser currentUser) {
    this.overview = overview;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "getOverview",
      summary = "Counts the resources at and below a location",
      description = """
          For an admin of the location; otherwise the response is 403. The response is 400 if the
          location does not exist. The numbers include secret and inactive resources. The numbers
          of a location with very many events may be up to a minute old.""")
  @APIResponseSchema(value = OverviewResponse.class, responseDescription = "The numbers.")
  public OverviewResponse get(
      @Parameter(
              description =
                  "The location; if it is absent, the location that the caller administers.",
              example = "4")
          @QueryParam("location_id")
          @Min(1)
          Long locationId) {
    return overview.get(currentUser.get(), locationId);
  }
}
