package org.tmtar.zone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tmtar.geo.GeoJson;
import org.tmtar.http.Deleted;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.Versioned;
import org.tmtar.http.VersionedResponse;
import org.tmtar.json.JsonBodies;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoints of zones, for editors that manage zones and for visitors that read one. */
@Path("zones")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ZoneResource {

  private static final String ID = "{id: [0-9]+}";

  private ZoneService zones;
  private SubzoneService subzones;
  private CurrentUser currentUser;

  protected ZoneResource() {}

  @Inject
  public ZoneResource(ZoneService zones, SubzoneService subzones, CurrentUser currentUser) {
    this.zones = zones;
    this.subzones = subzones;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  public Response list(@Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(zones.list(currentUser.get(), page.toRequest()), uri)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @GET
  @Produces(GeoJson.LOW_PRIORITY_MEDIA_TYPE)
  @RequiresRole(Role.ADMIN)
  public Response listAsGeoJson(@Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    Page<GeoJson.Feature> features = zones
        .list(currentUser.get(), page.toRequest())
        .map(zone -> GeoJson.feature(JsonBodies.mapper().<ObjectNode>valueToTree(zone)));
    return PageResponse.of(features, uri)
        .entity(new GeoJson.FeatureCollection(features.items()))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @POST
  @RequiresRole(Role.ADMIN)
  public Response create(@NotNull @Valid CreateZoneRequest body, @Context UriInfo uri) {
    Versioned<ZoneResponse> created = zones.create(currentUser.get(), body);
    return VersionedResponse.created(
        created, uri.getBaseUriBuilder().path("zones/{id}").build(created.body().id()));
  }

  @GET
  @Path(ID)
  @RequiresRole(Role.USER)
  public Response get(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(zones.get(currentUser.get(), id), request);
  }

  @PUT
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  public Response update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateZoneRequest body) {
    return VersionedResponse.changed(
        zones.update(currentUser.get(), id, body, ExpectedVersion.of(ifMatch)));
  }

  @DELETE
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  public Deleted delete(
      @PathParam("id") long id,
      @QueryParam("dry_run") @DefaultValue("false") Boolean dryRun,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    return dryRun
        ? zones.preview(currentUser.get(), id, expected)
        : zones.delete(currentUser.get(), id, expected);
  }

  @GET
  @Path(ID + "/subzones")
  @RequiresRole(Role.USER)
  public Response listSubzones(
      @PathParam("id") long id, @Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(subzones.list(currentUser.get(), id, page.toRequest()), uri)
        .build();
  }

  @POST
  @Path(ID + "/subzones")
  @RequiresRole(Role.ADMIN)
  public Response createSubzone(
      @PathParam("id") long id, @NotNull @Valid CreateSubzoneRequest body, @Context UriInfo uri) {
    Versioned<SubzoneResponse> created = subzones.create(currentUser.get(), id, body);
    return VersionedResponse.created(
        created,
        uri.getBaseUriBuilder().path("subzones/{id}").build(created.body().id()));
  }
}
