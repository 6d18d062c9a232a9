package org.tmtar.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.List;
import org.tmtar.geo.Position;
import org.tmtar.http.Deleted;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.Versioned;
import org.tmtar.http.VersionedResponse;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.Anonymous;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.SearchResponse;
import org.tmtar.text.SearchText;

/** The endpoints of locations. */
@Path("locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LocationResource {

  private static final String ID = "{id: [0-9]+}";

  /** The default depth of a requested subtree, which is the whole subtree. */
  private static final String WHOLE = "" + LocationService.MAX_LEVELS;

  private static final int MAX_NEAREST = 100;

  private LocationService locations;
  private CurrentUser currentUser;

  protected LocationResource() {}

  @Inject
  public LocationResource(LocationService locations, CurrentUser currentUser) {
    this.locations = locations;
    this.currentUser = currentUser;
  }

  @GET
  @Anonymous
  public Response list(@Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(locations.list(page.toRequest()), uri).build();
  }

  @POST
  @RequiresRole(Role.ADMIN)
  public Response create(@NotNull @Valid CreateLocationRequest body, @Context UriInfo uri) {
    Versioned<LocationResponse> created = locations.create(currentUser.get(), body);
    return VersionedResponse.created(
        created,
        uri.getBaseUriBuilder().path("locations/{id}").build(created.body().id()));
  }

  @GET
  @Path(ID)
  @Anonymous
  public Response get(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(locations.get(id), request);
  }

  @PUT
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  public Response update(
      @PathParam("id") long id,
      @QueryParam("dry_run") @DefaultValue("false") Boolean dryRun,
      @QueryParam("force") @DefaultValue("false") Boolean force,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid UpdateLocationRequest body) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    if (dryRun) {
      return Response.ok(locations.previewUpdate(currentUser.get(), id, body, expected))
          .build();
    }
    return VersionedResponse.changed(
        locations.update(currentUser.get(), id, body, force, expected));
  }

  @DELETE
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  public Response delete(
      @PathParam("id") long id,
      @QueryParam("dry_run") @DefaultValue("false") Boolean dryRun,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    if (dryRun) {
      return Response.ok(locations.preview(currentUser.get(), id, expected)).build();
    }
    locations.delete(currentUser.get(), id, expected);
    return Response.ok(new Deleted(id)).build();
  }

  @GET
  @Path("parent/" + ID)
  @Anonymous
  public Response parent(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(locations.parent(id), request);
  }

  @GET
  @Path(ID + "/children")
  @Anonymous
  public Response children(
      @PathParam("id") long id, @Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(locations.children(id, page.toRequest()), uri).build();
  }

  @GET
  @Path(ID + "/ancestors")
  @Anonymous
  public Response ancestors(
      @PathParam("id") long id, @Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(locations.ancestors(id, page.toRequest()), uri).build();
  }

  @GET
  @Path(ID + "/subtree")
  @Anonymous
  public Response subtree(
      @PathParam("id") long id,
      @QueryParam("depth") @DefaultValue(WHOLE) @Min(0) @Max(LocationService.MAX_LEVELS)
          Integer depth,
      @Valid @BeanParam PageParameters page,
      @Context UriInfo uri) {
    return PageResponse.of(locations.subtree(id, depth, page.toRequest()), uri, "depth")
        .build();
  }

  @GET
  @Path("search/{text: .*[^/]}")
  @Anonymous
  public Response search(@PathParam("text") String text) {
    return SearchResponse.of("locations", locations.search(SearchText.of(text, "/text")))
        .build();
  }

  @GET
  @Path("nearest")
  @Anonymous
  public List<NearbyLocationResponse> nearest(
      @QueryParam("latitude") @NotNull @Min(-90) @Max(90) Double latitude,
      @QueryParam("longitude") @NotNull @Min(-180) @Max(180) Double longitude,
      @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(MAX_NEAREST) Integer limit) {
    return locations.nearest(new Position(latitude, longitude), limit);
  }
}
