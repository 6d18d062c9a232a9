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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.geo.Position;
import org.tmtar.http.VersionedResponse;
import org.tmtar.paging.Page;
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
@Tag(name = "Locations")
public class LocationResource {

  private static final String ID = "{id: [0-9]+}";

  /** The default depth of a requested subtree, which is the whole subtree. */
  private static final String WHOLE = "" + LocationService.MAX_LEVELS;

  private static final int MAX_NEAREST = 100;

  private static final String IDS = "ids";

  private LocationService locations;
  private CurrentUser currentUser;

  public LocationResource() {}

  @Inject
  public LocationResource(LocationService locations, CurrentUser currentUser) {
    this.locations = locations;
    this.currentUser = currentUser;
  }

  @GET
  @Anonymous
  @Operation(operationId = "listLocations", summary = "Lists all locations", description = """
          For anyone. The locations are in the order of their ids. With `ids`, the list has only
          those of them that exist.""")
  @SecurityRequirements
  @APIResponseSchema(
      value = LocationResponse[].class,
      responseDescription = "One page of the list.")
  public Response list(
      @Parameter(
              description = "The ids of at most 1000 locations, separated by commas.",
              example = "1,2")
          @QueryParam(IDS)
          String ids,
      @Valid @BeanParam PageParameters page,
      @Context UriInfo uri) {
    Page<LocationResponse> found = ids == null
        ? locations.list(page.toRequest())
        : locations.list(LocationIds.of(ids), page.toRequest());
    return PageResponse.of(found, uri, IDS).build();
  }

  @POST
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "createLocation", summary = "Creates a location", description = """
          For root everywhere. For an admin if the parent is its own location or below it;
          otherwise the response is 403. The response is 400 if the parent does not exist.

          The response is 409 if the parent already has a location of this name, or if the tree
          would be deeper than 64 levels.""")
  @APIResponseSchema(
      value = LocationResponse.class,
      responseCode = "201",
      responseDescription = "The new location.")
  @APIResponse(responseCode = "409", ref = "LocationConflict")
  public Response create(@NotNull @Valid CreateLocationRequest body, @Context UriInfo uri) {
    Versioned<LocationResponse> created = locations.create(currentUser.get(), body);
    return VersionedResponse.created(
        created,
        uri.getBaseUriBuilder().path("locations/{id}").build(created.body().id()));
  }

  @GET
  @Path(ID)
  @Anonymous(identifies = true)
  @Operation(
      operationId = "getLocation",
      summary = "Returns a location",
      description = "For anyone. The `uid` is null unless the caller administers the location.")
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @APIResponseSchema(value = LocationResponse.class, responseDescription = "The location.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  public Response get(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(locations.get(currentUser.viewer(), id), request);
  }

  @PUT
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "updateLocation", summary = "Changes a location", description = """
          For root everywhere. For an admin if the location is strictly below its own and, if it
          moves, the new parent is its own location or below it; otherwise the response is 403.
          The response is 400 if the parent does not exist.

          `root` moves the location with everything below it. Rights move with the tree. `null`
          clears `latitude` and `longitude`. The changed location must have both or neither.

          `public: true` makes the location public, with the locations below it that inherit this
          value: a location whose `public` is null has the value of its parent. Their published
          events, and their active zones that are not secret, are then readable without a bearer,
          see `GET /api/visit`.

          A file can be used at its own location and at all locations below it. If events, zones
          or objects could no longer use files after the move, the response is 409,
          `urn:tmtar:problem:files-out-of-reach`, with the number of files. With `force=true` the
          move clears these references and records each in the audit.

          `dry_run=true` changes nothing and returns the consequences of a move. It is refused
          under the same conditions, except that files out of reach are counted and do not cause
          409.

          The response is 409 if the location would be below itself, if its parent has another
          location of this name, if the tree would be deeper than 64 levels, and for the root
          location, which cannot be renamed or moved. Without `If-Match` the last change wins. The
          response can still be 412 if two changes are made at the same time.""")
  @APIResponse(
      responseCode = "200",
      description = "The changed location or, with `dry_run=true`, the consequences of the change.",
      headers = @Header(name = "ETag", ref = "ETagUnlessPreview"),
      content = @Content(schema = @Schema(ref = "LocationUpdate")))
  @APIResponse(responseCode = "409", ref = "LocationConflict")
  public Response update(
      @PathParam("id") long id,
      @Parameter(description = "Whether to return the consequences without changing anything.")
          @QueryParam("dry_run")
          @DefaultValue("false")
          Boolean dryRun,
      @Parameter(
              description = "Whether a move clears references to files that would be out of reach.")
          @QueryParam("force")
          @DefaultValue("false")
          Boolean force,
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
  @Operation(
      operationId = "deleteLocation",
      summary = "Deletes a location with everything below it",
      description = """
          For root everywhere. For an admin if the location is strictly below its own; otherwise
          the response is 403.

          The locations below it are also deleted, with the events, zones, objects and files of
          all of them. The users of these locations keep their account, and their `location_id`
          becomes null. The `admin_location_id` of users that administer one of these locations
          becomes null. `dry_run=true` changes nothing and returns the consequences. The root
          location cannot be deleted: the response is 409.""")
  @APIResponse(
      responseCode = "200",
      description = "The location was deleted or, with `dry_run=true`, the consequences.",
      content = @Content(schema = @Schema(ref = "LocationDeletion")))
  @APIResponse(responseCode = "409", ref = "LocationConflict")
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
  @Anonymous(identifies = true)
  @Operation(
      operationId = "getParentOfLocation",
      summary = "Returns the parent of a location",
      description = """
          For anyone. The id is the id of the child. The response is also 404 for the root
          location, which has no parent.""")
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @APIResponseSchema(value = LocationResponse.class, responseDescription = "The parent.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  public Response parent(@PathParam("id") long id, @Context Request request) {
    return VersionedResponse.of(locations.parent(currentUser.viewer(), id), request);
  }

  @GET
  @Path(ID + "/children")
  @Anonymous
  @Operation(
      operationId = "listChildrenOfLocation",
      summary = "Lists the locations directly below a location",
      description = "For anyone. The locations are in the order of their ids.")
  @SecurityRequirements
  @APIResponseSchema(
      value = LocationResponse[].class,
      responseDescription = "One page of the list.")
  public Response children(
      @PathParam("id") long id, @Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(locations.children(id, page.toRequest()), uri).build();
  }

  @GET
  @Path(ID + "/ancestors")
  @Anonymous
  @Operation(
      operationId = "listAncestorsOfLocation",
      summary = "Lists the locations above a location",
      description = """
          For anyone. The list begins with the parent, continues with the parent of each location,
          and ends with the root location. It does not contain the location itself.""")
  @SecurityRequirements
  @APIResponseSchema(
      value = LocationResponse[].class,
      responseDescription = "One page of the list.")
  public Response ancestors(
      @PathParam("id") long id, @Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(locations.ancestors(id, page.toRequest()), uri).build();
  }

  @GET
  @Path(ID + "/subtree")
  @Anonymous
  @Operation(
      operationId = "listSubtreeOfLocation",
      summary = "Lists a location and everything below it",
      description = """
          For anyone. A location always comes before the locations below it, so the first one is
          the location itself. The order of siblings has no meaning.""")
  @SecurityRequirements
  @APIResponseSchema(
      value = LocationResponse[].class,
      responseDescription = "One page of the list.")
  public Response subtree(
      @PathParam("id") long id,
      @Parameter(
              description = "The number of levels below the location; 0 for the location only.",
              example = "2")
          @QueryParam("depth")
          @DefaultValue(WHOLE)
          @Min(0)
          @Max(LocationService.MAX_LEVELS)
          Integer depth,
      @Valid @BeanParam PageParameters page,
      @Context UriInfo uri) {
    return PageResponse.of(locations.subtree(id, depth, page.toRequest()), uri, "depth")
        .build();
  }

  @GET
  @Path("search/{text: .*[^/]}")
  @Anonymous
  @Operation(
      operationId = "searchLocations",
      summary = "Searches locations by name",
      description = """
          For anyone. The best match comes first: a name that equals the text, then names that
          begin with it, then names that contain it. Equally good matches are in alphabetical
          order, then in the order of their ids. The response has at most 100 locations. The
          application server itself responds with 400 and without a body if the path has a
          backslash or an escape that is not UTF-8.""")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The matches.",
      content = @Content(schema = @Schema(ref = "LocationMatches")))
  @APIResponse(responseCode = "404", ref = "NoMatch")
  public Response search(@PathParam("text") String text) {
    return SearchResponse.of("locations", locations.search(SearchText.of(text, "/text")))
        .build();
  }

  @GET
  @Path("nearest")
  @Anonymous
  @Operation(
      operationId = "listNearestLocations",
      summary = "Lists the locations nearest to a point",
      description = """
          For anyone. The locations that have a position. The nearest location comes first. The
          list has only one page.""")
  @SecurityRequirements
  @APIResponseSchema(
      value = NearbyLocationResponse[].class,
      responseDescription = "The nearest locations with their distances.")
  public List<NearbyLocationResponse> nearest(
      @QueryParam("latitude") @NotNull @Min(-90) @Max(90) Double latitude,
      @QueryParam("longitude") @NotNull @Min(-180) @Max(180) Double longitude,
      @Parameter(description = "The maximum number of locations.")
          @QueryParam("limit")
          @DefaultValue("10")
          @Min(1)
          @Max(MAX_NEAREST)
          Integer limit) {
    return locations.nearest(new Position(latitude, longitude), limit);
  }
}
