package org.tmtar.zone.around;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tmtar.geo.GeoJson;
import org.tmtar.geo.Position;
import org.tmtar.json.JsonBodies;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/**
 * The endpoints for visitors that search zones by their position. Responses must not be cached: they
 * contain a position and may contain an unlock token.
 *
 * <p>Both methods of {@code around} declare the position as parameters instead of a bean, because HK2
 * creates a bean for each request by reflection.
 */
@Path("zones")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ZonesAroundResource {

  private static final String DEFAULT_RADIUS = "1000";
  private static final int MAX_AROUND = 200;
  private static final String DEFAULT_WATCHED = "20";
  private static final int MAX_WATCHED = 100;

  private ZonesAroundService zones;
  private CurrentUser currentUser;

  protected ZonesAroundResource() {}

  @Inject
  public ZonesAroundResource(ZonesAroundService zones, CurrentUser currentUser) {
    this.zones = zones;
    this.currentUser = currentUser;
  }

  @GET
  @Path("around")
  @RequiresRole(Role.USER)
  public Response around(
      @QueryParam("latitude") @NotNull @Min(-90) @Max(90) Double latitude,
      @QueryParam("longitude") @NotNull @Min(-180) @Max(180) Double longitude,
      @QueryParam("radius")
          @DefaultValue(DEFAULT_RADIUS)
          @PositiveOrZero
          @Max(ZonesAroundRepository.MAX_DISTANCE)
          Double radius,
      @QueryParam("limit") @DefaultValue("" + MAX_AROUND) @Min(1) @Max(MAX_AROUND) Integer limit) {
    return negotiated(find(latitude, longitude, radius, limit));
  }

  @GET
  @Path("around")
  @Produces(GeoJson.LOW_PRIORITY_MEDIA_TYPE)
  @RequiresRole(Role.USER)
  public Response aroundAsGeoJson(
      @QueryParam("latitude") @NotNull @Min(-90) @Max(90) Double latitude,
      @QueryParam("longitude") @NotNull @Min(-180) @Max(180) Double longitude,
      @QueryParam("radius")
          @DefaultValue(DEFAULT_RADIUS)
          @PositiveOrZero
          @Max(ZonesAroundRepository.MAX_DISTANCE)
          Double radius,
      @QueryParam("limit") @DefaultValue("" + MAX_AROUND) @Min(1) @Max(MAX_AROUND) Integer limit) {
    return negotiated(
        new GeoJson.FeatureCollection(find(latitude, longitude, radius, limit).stream()
            .map(zone -> GeoJson.feature(JsonBodies.mapper().<ObjectNode>valueToTree(zone)))
            .toList()));
  }

  @GET
  @Path("watch")
  @RequiresRole(Role.USER)
  public Response watch(
      @QueryParam("latitude") @NotNull @Min(-90) @Max(90) Double latitude,
      @QueryParam("longitude") @NotNull @Min(-180) @Max(180) Double longitude,
      @QueryParam("limit") @DefaultValue(DEFAULT_WATCHED) @Min(1) @Max(MAX_WATCHED) Integer limit) {
    return uncached(zones.watch(new Position(latitude, longitude), limit)).build();
  }

  private List<NearbyZoneResponse> find(
      double latitude, double longitude, double radius, int limit) {
    return zones.around(currentUser.get(), new Position(latitude, longitude), radius, limit);
  }

  private static Response negotiated(Object body) {
    return uncached(body).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
  }

  private static Response.ResponseBuilder uncached(Object body) {
    return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
