package org.tmtar.arobject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.geo.GeoPose;
import org.tmtar.http.AcceptedTypes;
import org.tmtar.http.VersionedResponse;
import org.tmtar.limit.Limited;
import org.tmtar.limit.LimitedIfAnonymous;
import org.tmtar.listing.ListParameters;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.problem.NotAcceptableException;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LanguageTag;
import org.tmtar.text.LocalizedResponse;
import org.tmtar.text.SearchResponse;
import org.tmtar.text.SearchText;

/** The endpoints of AR objects. */
@Path("objects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Objects")
public class ObjectResource {

  private static final String ID = "{id: [0-9]+}";

  /** The lower quality makes JSON the default. */
  private static final String GEOPOSE = GeoPose.MEDIA_TYPE + ";qs=0.5";

  private ObjectService objects;
  private CurrentUser currentUser;

  public ObjectResource() {}

  @Inject
  public ObjectResource(ObjectService objects, CurrentUser currentUser) {
    this.objects = objects;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "listObjects",
      summary = "Lists the objects that the caller sees",
      description = """
          For every user. Users get the active objects in active subzones of the zones that users
          see, and of the secret zones that `Zone-Unlock` unlocks. An admin also gets all objects
          at or below its location. The objects are in the order of their ids. The parameters
          narrow and order the list. `q` searches the name. The response is 403 if the caller does
          not administer `location_id`.""")
  @Parameter(ref = "ZoneUnlock")
  @APIResponseSchema(value = ObjectResponse[].class, responseDescription = "One page of the list.")
  public Response list(
      @Valid @BeanParam ListParameters parameters,
      @QueryParam("active") Boolean active,
      @Parameter(
              description =
                  "Only objects with a binary glTF and without a USDZ, or only the other objects.")
          @QueryParam(ObjectFilter.WITHOUT_USDZ_PARAMETER)
          Boolean withoutUsdz,
      @QueryParam("untranslated") String untranslated,
      @Valid @BeanParam PageParameters page,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    return LocalizedResponse.of(PageResponse.of(
        objects.list(
            currentUser.get(),
            new ObjectFilter(
                parameters.toFilter(active),
                withoutUsdz,
                untranslated == null ? null : LanguageTag.canonical(untranslated, "/untranslated")),
            page.toRequest(),
            LanguagePreference.of(languages)),
        uri,
        ObjectFilter.PARAMETERS));
  }

  @POST
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "createObject",
      summary = "Creates an object in a subzone",
      description = """
          For an admin of the location of the zone; otherwise the response is 403. The response is
          400 if the subzone does not exist or belongs to a secret zone that the caller does not
          administer.

          The files must have been uploaded before. Each file belongs to the location of the zone
          or to a location above it, and has the right kind: `target_image_file` is an image,
          `asset_file` is a binary glTF, an image, an MP4 or an MP3, and `asset_usdz_file` is a
          USDZ. The response to any other file, and to a protected file that the caller does not
          administer, is 400. A secret zone makes its files protected. The caller must therefore
          administer every file of an object in it.""")
  @APIResponseSchema(
      value = ObjectResponse.class,
      responseCode = "201",
      responseDescription = "The new object.")
  public Response create(
      @NotNull @Valid CreateObjectRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    Versioned<ObjectResponse> created =
        objects.create(currentUser.get(), body, LanguagePreference.of(languages));
    return localized(
        created,
        VersionedResponse.created(
            created,
            uri.getBaseUriBuilder().path("objects/{id}").build(created.body().id())));
  }

  @GET
  @Path(ID)
  @Limited
  @LimitedIfAnonymous
  @RequiresRole(value = Role.USER, orAnyone = true)
  @Operation(operationId = "getObject", summary = "Returns an object", description = """
          For a user: an active object in an active subzone of a zone that the user sees, see `GET
          /api/zones/{id}`. The response to any other object is 404. For an admin: every object at
          or below its location. The response to an object of another location that users do not
          see is 403. The response to an object in a secret zone is 404, except for its admins and
          for callers whose `Zone-Unlock` unlocks the zone. For anyone, without a bearer: an active
          object in an active subzone of a public zone, see `GET /api/zones/{id}`, without its
          protected files. The response to every other id is 401.

          The members that end in `_url` are paths that return the files without a bearer.

          With `Accept: application/geopose+json`, the response is the pose of the object at the
          centre of its subzone, if `altitude_mode` is `ellipsoid` and `altitude` is known. Otherwise
          it is the object if `Accept` contains JSON as well, and 406 if not. An angle that is null
          counts as 0.""")
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @Parameter(ref = "ZoneUnlock")
  @APIResponseSchema(value = ObjectResponse.class, responseDescription = "The object.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response get(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context Request request) {
    Versioned<ObjectResponse> found =
        objects.get(currentUser.viewer(), id, LanguagePreference.of(languages));
    return localized(found, negotiated(VersionedResponse.of(found, request)));
  }

  @GET
  @Path(ID)
  @Produces(GEOPOSE)
  @Limited
  @LimitedIfAnonymous
  @RequiresRole(value = Role.USER, orAnyone = true)
  @Parameter(ref = "ZoneUnlock")
  @APIResponse(
      responseCode = "200",
      description = "The pose of the object.",
      content =
          @Content(
              mediaType = GeoPose.MEDIA_TYPE,
              schema = @Schema(implementation = GeoPose.class)))
  public Response pose(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context HttpServletRequest http,
      @Context Request request) {
    return objects
        .pose(currentUser.viewer(), id)
        .map(pose -> negotiated(VersionedResponse.of(pose, request)))
        .orElseGet(() -> withoutPose(id, languages, AcceptedTypes.of(http), request));
  }

  /** The object itself, for a client that accepts it as well. */
  private Response withoutPose(long id, String languages, AcceptedTypes accepted, Request request) {
    if (!accepted.includes(MediaType.APPLICATION_JSON_TYPE)) {
      throw new NotAcceptableException(
          "The altitude of the object above the ellipsoid is unknown, so it has no GeoPose.");
    }
    Response object = get(id, languages, request);
    return object.hasEntity()
        ? Response.fromResponse(object).type(MediaType.APPLICATION_JSON_TYPE).build()
        : object;
  }

  /** States that the representation depends on {@code Accept}. */
  private static Response negotiated(Response response) {
    return Response.fromResponse(response)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @PUT
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "updateObject", summary = "Changes an object", description = """
          For an admin of the location of its zone, and of the new location if the object moves to
          a subzone of another location; otherwise the response is 403, or 404 if the zone is
          secret. For the rules of the subzone and the files, see `POST /api/objects`. A file to
          which the object already refers stays usable, unless the object moves to another
          location. For the languages of the texts, see `PUT /api/zones/{id}`. Without `If-Match`
          the last change wins.""")
  @APIResponseSchema(value = ObjectResponse.class, responseDescription = "The changed object.")
  public Response update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.CONTENT_LANGUAGE) String contentLanguage,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @NotNull @Valid UpdateObjectRequest body) {
    Versioned<ObjectResponse> changed = objects.update(
        currentUser.get(),
        id,
        body,
        contentLanguage,
        LanguagePreference.of(languages),
        ExpectedVersion.of(ifMatch));
    return localized(changed, VersionedResponse.changed(changed));
  }

  private static Response localized(Versioned<ObjectResponse> object, Response response) {
    return LocalizedResponse.of(object.body().shownIn(), response);
  }

  @DELETE
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "deleteObject", summary = "Deletes an object", description = """
          For an admin of the location of its zone; otherwise the response is 403, or 404 if the
          zone is secret. The files of the object remain.""")
  @APIResponseSchema(value = Deleted.class, responseDescription = "The object was deleted.")
  public Deleted delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    objects.delete(currentUser.get(), id, ExpectedVersion.of(ifMatch));
    return new Deleted(id);
  }

  @GET
  @Path("subzone/" + ID)
  @Limited
  @LimitedIfAnonymous
  @RequiresRole(value = Role.USER, orAnyone = true)
  @Operation(
      operationId = "listObjectsOfSubzone",
      summary = "Lists the objects of a subzone",
      description = """
          For callers that see the subzone, see `GET /api/subzones/{id}`. Users get the active
          objects. The objects are in the order of their ids. For anyone, without a bearer: the
          active objects of an active subzone of a public zone, without their protected files. The
          response to every other id is 401.""")
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @Parameter(ref = "ZoneUnlock")
  @APIResponseSchema(value = ObjectResponse[].class, responseDescription = "One page of the list.")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response listOfSubzone(
      @PathParam("id") long id,
      @Valid @BeanParam PageParameters page,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    return LocalizedResponse.of(PageResponse.of(
        objects.list(currentUser.viewer(), id, page.toRequest(), LanguagePreference.of(languages)),
        uri));
  }

  @GET
  @Path("search/{text: .*[^/]}")
  @RequiresRole(Role.USER)
  @Operation(operationId = "searchObjects", summary = "Searches objects by name", description = """
          For every user. Searches the objects of `GET /api/objects`. The best match comes first:
          a name that equals the text, then names that begin with it, then names that contain it.
          The response has at most 100 objects.""")
  @Parameter(ref = "ZoneUnlock")
  @APIResponse(
      responseCode = "200",
      description = "The matches.",
      content = @Content(schema = @Schema(ref = "ObjectMatches")))
  @APIResponse(responseCode = "404", ref = "NoMatch")
  public Response search(
      @PathParam("text") String text, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    return LocalizedResponse.of(SearchResponse.of(
        "objects",
        objects.search(
            currentUser.get(), SearchText.of(text, "/text"), LanguagePreference.of(languages))));
  }
}
