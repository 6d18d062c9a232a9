package org.tmtar.statistics;

import static org.tmtar.limit.Operation.COUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.http.client.ClientAddress;
import org.tmtar.limit.Limited;
import org.tmtar.limit.RateLimits;
import org.tmtar.security.Caller;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoint that counts visits of a zone. */
@Path("zones/{id: [0-9]+}/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Visits")
public class ZoneVisitResource {

  private VisitCountService visits;
  private CurrentUser currentUser;
  private RateLimits limits;
  private ClientAddress clientAddress;

  public ZoneVisitResource() {}

  @Inject
  public ZoneVisitResource(
      VisitCountService visits,
      CurrentUser currentUser,
      RateLimits limits,
      ClientAddress clientAddress) {
    this.visits = visits;
    this.currentUser = currentUser;
    this.limits = limits;
    this.clientAddress = clientAddress;
  }

  @POST
  @Limited
  @RequiresRole(Role.USER)
  @Operation(operationId = "countVisit", summary = "Counts a visit", description = """
          For every user that sees the zone as a visitor: it is active, and not secret or unlocked.
          Otherwise the response is 404, also for admins. The response is 400 if the object is not
          in the zone, or if the object or its subzone is not active.

          A user counts once per day (UTC), zone and object, and the response to a repetition is the
          same. Only the number of visits of a day is kept. After the end of the day, the
          visitors cannot be determined.""")
  @Parameter(ref = "ZoneUnlock")
  @APIResponse(
      responseCode = "202",
      description = "The visit is counted.",
      headers = {
        @Header(name = "RateLimit", ref = "RateLimit"),
        @Header(name = "RateLimit-Policy", ref = "RateLimitPolicy")
      },
      content = @Content(schema = @Schema(implementation = VisitCountedResponse.class)))
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response count(
      @PathParam("id") long id,
      @NotNull @Valid CountVisitRequest body,
      @Context HttpServletRequest request) {
    Caller visitor = currentUser.get();
    limits.consume(COUNT, Long.toString(visitor.userId()), clientAddress.of(request));
    visits.count(visitor, id, body);
    return Response.accepted(VisitCountedResponse.COUNTED).build();
  }
}
