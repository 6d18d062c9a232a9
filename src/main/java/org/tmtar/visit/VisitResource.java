package org.tmtar.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.event.EventType;
import org.tmtar.event.FeedResponse;
import org.tmtar.http.VersionedResponse;
import org.tmtar.limit.Limited;
import org.tmtar.limit.LimitedIfAnonymous;
import org.tmtar.location.LocationResponse;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.security.Anonymous;
import org.tmtar.security.PublicCachingFilter;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LanguageTag;
import org.tmtar.text.LocalizedResponse;
import org.tmtar.visit.VisitService.Feed;
import org.tmtar.visit.VisitService.Visit;
import org.tmtar.visit.VisitService.ZoneContent;

/**
 * The endpoints for visitors without an account. They ignore a bearer token, so the responses are the same for
 * all clients and caches may share them.
 */
@Path("visit")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Limited
@LimitedIfAnonymous
@Tag(name = "Visits")
public class VisitResource {

  private VisitService visits;

  public VisitResource() {}

  @Inject
  public VisitResource(VisitService visits) {
    this.visits = visits;
  }

  @GET
  @Anonymous
  @Operation(
      operationId = "visit",
      summary = "Returns a public location with its published content",
      description = """
          For anyone. The request has either a position or `location_id`. With a position, the
          location is the nearest public location that has a position. The response is 404 if
          there is none, or if the location with the id does not exist or is not public.

          The response has the newest news and sales that are published now at the location and at
          the public locations above it, at most 20 of each type, and the zones around the position
          or around the location. It contains no secret or inactive resource and no event
          outside its publishing window. The image of an event is null if the file is protected.

          The response to a position with more than two decimals is 400. Two decimals are precise
          to about a kilometre. A client that knows its exact position computes distances itself.

          A cache may store the response for a minute.""")
  @SecurityRequirements
  @APIResponseSchema(value = VisitResponse.class, responseDescription = "The location.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response visit(
      @Parameter(
              description =
                  "The latitude of the position in WGS 84, in decimal degrees from -90 to 90, with at most two decimals. It is required together with `longitude` unless `location_id` is given.",
              example = "50.45",
              schema = @Schema(type = SchemaType.STRING, pattern = CoarsePosition.FORMAT))
          @QueryParam("latitude")
          String latitude,
      @Parameter(
              description =
                  "The longitude of the position in WGS 84, in decimal degrees from -180 to 180, with at most two decimals.",
              example = "30.52",
              schema = @Schema(type = SchemaType.STRING, pattern = CoarsePosition.FORMAT))
          @QueryParam("longitude")
          String longitude,
      @Parameter(description = "The id of a public location, instead of a position.", example = "4")
          @QueryParam("location_id")
          @Positive
          Long locationId,
      @QueryParam("language") String language,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context Request request) {
    Visit visit = find(latitude, longitude, locationId, reader(language, languages));
    return cacheable(LocalizedResponse.of(
        visit.languages(),
        Response.fromResponse(
            VersionedResponse.of(visit.response(), new EntityTag(visit.tag()), request))));
  }

  private Visit find(
      String latitude, String longitude, Long locationId, LanguagePreference reader) {
    if (locationId == null) {
      return visits.near(CoarsePosition.of(latitude, longitude), reader);
    }
    if (latitude != null || longitude != null) {
      throw new InvalidRequestException("/location_id", "must not be given with a position");
    }
    return visits.at(locationId, reader);
  }

  @GET
  @Path("zones/{id: [0-9]+}")
  @Anonymous
  @Operation(
      operationId = "visitZone",
      summary = "Returns a public zone with its content",
      description = """
          For anyone. An active zone that is not secret, of a public location, with its active
          subzones and their active objects. The members that end in `_url` are paths that return
          the files. The members of protected files are null. The response to every other id is
          404.

          A cache may store the response for a minute.""")
  @SecurityRequirements
  @APIResponseSchema(value = ZoneContentResponse.class, responseDescription = "The zone.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response zone(
      @PathParam("id") long id,
      @QueryParam("language") String language,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context Request request) {
    ZoneContent zone = visits.zone(id, reader(language, languages));
    return cacheable(LocalizedResponse.of(
        zone.languages(),
        Response.fromResponse(
            VersionedResponse.of(zone.response(), new EntityTag(zone.tag()), request))));
  }

  @GET
  @Path("events")
  @Anonymous
  @Operation(
      operationId = "visitEvents",
      summary = "Returns older news or sales of a public location by cursor",
      description = """
          For anyone. Returns at most 20 events, in the order of `GET /api/visit`. `after` is the
          `news_after` or `sales_after` of that response, or the `after` of the previous response.
          Without it, the newest events are returned. The response is 404 if the location does not
          exist or is not public.

          A cache may store the response for a minute.""")
  @SecurityRequirements
  @APIResponseSchema(
      value = FeedResponse.class,
      responseDescription = "The events after the cursor.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response events(
      @Parameter(description = "The id of a public location.", example = "4", required = true)
          @QueryParam("location_id")
          @NotNull
          @Positive
          Long locationId,
      @Parameter(
              description = "News or sales.",
              required = true,
              schema = @Schema(implementation = EventType.class))
          @QueryParam("type")
          @NotNull
          String type,
      @Parameter(
              description =
                  "The cursor in the previous response; absent for the newest events. Its format is opaque to clients. The response to a cursor that this API did not issue is 400.",
              example = "MjAyNi0xMS0yMlQwNzowMDowMFosMjE")
          @QueryParam("after")
          String after,
      @QueryParam("language") String language,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context Request request) {
    Feed feed =
        visits.events(locationId, EventType.of(type, "/type"), after, reader(language, languages));
    return cacheable(LocalizedResponse.of(
        feed.languages(),
        Response.fromResponse(
            VersionedResponse.of(feed.response(), new EntityTag(feed.tag()), request))));
  }

  @GET
  @Path("locations")
  @Anonymous
  @Operation(
      operationId = "visitLocations",
      summary = "Lists the topmost public locations",
      description = """
          For anyone. The public locations whose parent is not public, in the order of their ids,
          so that every public location is in the list or below one in the list.

          A cache may store the response for a minute.""")
  @SecurityRequirements
  @APIResponseSchema(
      value = LocationResponse[].class,
      responseDescription = "One page of the list.")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response locations(@Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return cacheable(
        PageResponse.of(visits.topmostLocations(page.toRequest()), uri).build());
  }

  private static LanguagePreference reader(String language, String languages) {
    return LanguagePreference.of(
        language == null ? languages : LanguageTag.canonical(language, "/language"));
  }

  private static Response cacheable(Response response) {
    return Response.fromResponse(response)
        .header(HttpHeaders.CACHE_CONTROL, PublicCachingFilter.CACHE_CONTROL)
        .build();
  }
}
