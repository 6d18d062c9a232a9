package org.tmtar.zone.around;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.geo.GeoJson;
import org.tmtar.geo.Position;
import org.tmtar.json.JsonBodies;
import org.tmtar.paging.BatchedList;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.LanguagePreference;

/**
 * The endpoints for visitors that search zones by their position or by a cell. Responses must not be cached:
 * they contain a position and may contain an unlock token.
 */
@Path("zones")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Zones")
public class ZonesAroundResource {

  private static final String DEFAULT_WATCHED = "20";
  private static final int MAX_WATCHED = 100;

  private ZonesAroundService zones;
  private CurrentUser currentUser;

  public ZonesAroundResource() {}

  @Inject
  public ZonesAroundResource(ZonesAroundService zones, CurrentUser currentUser) {
    this.zones = zones;
    this.currentUser = currentUser;
  }

  @GET
  @Path("around")
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "listZonesAround",
      summary = "Lists the zones around a point or in a cell",
      description = """
          For every user. The active zones whose edge is within `radius` of the point, ordered by
          the distance to their centres. The nearest zone comes first. `distance` is the length of
          the geodesic of WGS 84 to the centre. `inside` states whether the point is in the zone,
          including its edge. The list has only one page.

          An app that does not want to state a position sends `cell` instead, and computes
          distances itself. The list then has the active zones that have a point in common with
          the cell, ordered by the distance of their centres from the centre of the cell. They
          have no members `distance` and `inside`, and none of them is secret. A circle within
          five centimetres of the edge of the cell may be missing. If the list has as many zones
          as `limit`, the app requests smaller cells.

          The response is 400 if the request has both a point and a cell, or neither.

          A secret zone is in the list only if `inside` is true. Otherwise nothing in the response
          depends on the zone. Its member `unlock` is a token, see `GET /api/zones/{id}`.

          With `Accept: application/geo+json`, the same list is a FeatureCollection (RFC 7946) of
          points, longitude first. It is JSON if both media types are equally acceptable.""")
  @APIResponse(
      responseCode = "200",
      description = "The zones around the point or in the cell.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlNoStore"),
      content = @Content(schema = @Schema(implementation = NearbyZoneResponse[].class)))
  public Response around(
      @Valid @BeanParam AroundParameters parameters,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return negotiated(find(parameters, languages));
  }

  @GET
  @Path("around")
  @Produces(GeoJson.LOW_PRIORITY_MEDIA_TYPE)
  @RequiresRole(Role.USER)
  @APIResponse(
      responseCode = "200",
      description = "The zones around the point or in the cell.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlNoStore"),
      content =
          @Content(
              mediaType = GeoJson.MEDIA_TYPE,
              schema = @Schema(ref = "NearbyZoneFeatureCollection")))
  public Response aroundAsGeoJson(
      @Valid @BeanParam AroundParameters parameters,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return negotiated(new GeoJson.FeatureCollection(find(parameters, languages)
        .map(zone -> GeoJson.feature(JsonBodies.mapper().<ObjectNode>valueToTree(zone)))));
  }

  @GET
  @Path("watch")
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "listZonesToWatch",
      summary = "Lists the zones that a phone should watch",
      description = """
          For every user. Phones can watch a limited number of geofences: 20 on iOS, 100 on
          Android. The list has the active zones at any distance, ordered by the distance to their
          centres. The nearest zone comes first. Secret zones are never in the list, and `refresh`
          does not depend on them, even if the visitor is inside one.

          While the visitor stays in the circle `refresh`, the same zones remain the nearest
          zones, although their order may change. When the visitor leaves the circle, the client
          repeats the request. The radius of the circle is half of the difference between the
          distances of the first zone after the list and of the last zone of the list. It is at
          most 50000 metres, and 0 if the two distances are equal. Only the next request takes
          account of zones that were published, moved or withdrawn in the meantime.""")
  @APIResponse(
      responseCode = "200",
      description = "The nearest zones, and the circle in which they remain the nearest.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlNoStore"),
      content = @Content(schema = @Schema(implementation = WatchResponse.class)))
  public Response watch(
      @QueryParam("latitude") @NotNull @Min(-90) @Max(90) Double latitude,
      @QueryParam("longitude") @NotNull @Min(-180) @Max(180) Double longitude,
      @Parameter(description = "The maximum number of zones.")
          @QueryParam("limit")
          @DefaultValue(DEFAULT_WATCHED)
          @Min(1)
          @Max(MAX_WATCHED)
          Integer limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return uncached(
            zones.watch(new Position(latitude, longitude), limit, LanguagePreference.of(languages)))
        .build();
  }

  private BatchedList<NearbyZoneResponse> find(AroundParameters parameters, String languages) {
    LanguagePreference reader = LanguagePreference.of(languages);
    return parameters
        .cell()
        .map(cell -> zones.inCell(cell, parameters.limit(), reader))
        .orElseGet(() -> zones.around(
            currentUser.get(),
            parameters.point(),
            parameters.radius(),
            parameters.limit(),
            reader));
  }

  private static Response negotiated(Object body) {
    return uncached(body).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  private static Response.ResponseBuilder uncached(Object body) {
    return Response.ok(body)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
