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
import org.tmtar.geo.BoundingBox;
import org.tmtar.geo.GeoJson;
import org.tmtar.http.VersionedResponse;
import org.tmtar.json.JsonBodies;
import org.tmtar.limit.Limited;
import org.tmtar.limit.LimitedIfAnonymous;
import org.tmtar.listing.ListFilter;
import org.tmtar.listing.ListParameters;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LanguageTag;
import org.tmtar.text.LocalizedResponse;

/** The endpoints of zones, for administrators that manage zones and for visitors that read one. */
@Path("zones")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Zones")
public class ZoneResource {

  private static final String ID = "{id: [0-9]+}";

  private static final String[] FILTERS = ListFilter.parametersWith("bbox", "untranslated");

  private ZoneService zones;
  private SubzoneService subzones;
  private CurrentUser currentUser;

  public ZoneResource() {}

  @Inject
  public ZoneResource(ZoneService zones, SubzoneService subzones, CurrentUser currentUser) {
    this.zones = zones;
    this.subzones = subzones;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "listZones",
      summary = "Lists the zones that the caller administers",
      description = """
          For an admin: the zones at or below its location, including secret and inactive zones,
          in the order of their ids. The parameters narrow and order the list. `bbox` selects the
          zones whose centre is in a rectangle, of a map for example. `q` searches the title.

          With `Accept: application/geo+json`, the same page is a FeatureCollection (RFC 7946) of
          points, longitude first. It is JSON if both media types are equally acceptable.""")
  @APIResponseSchema(value = ZoneResponse[].class, responseDescription = "One page of the list.")
  public Response list(
      @Valid @BeanParam ListParameters parameters,
      @QueryParam("active") Boolean active,
      @QueryParam("bbox") String box,
      @QueryParam("untranslated") String untranslated,
      @Valid @BeanParam PageParameters page,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    return LocalizedResponse.of(
        PageResponse.of(find(parameters, active, box, untranslated, page, languages), uri, FILTERS)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT));
  }

  @GET
  @Produces(GeoJson.LOW_PRIORITY_MEDIA_TYPE)
  @RequiresRole(Role.ADMIN)
  @APIResponse(
      responseCode = "200",
      description = "One page of the list.",
      content =
          @Content(mediaType = GeoJson.MEDIA_TYPE, schema = @Schema(ref = "ZoneFeatureCollection")))
  public Response listAsGeoJson(
      @Valid @BeanParam ListParameters parameters,
      @QueryParam("active") Boolean active,
      @QueryParam("bbox") String box,
      @QueryParam("untranslated") String untranslated,
      @Valid @BeanParam PageParameters page,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    Page<GeoJson.Feature> features = find(parameters, active, box, untranslated, page, languages)
        .map(zone -> GeoJson.feature(JsonBodies.mapper().<ObjectNode>valueToTree(zone)));
    return LocalizedResponse.of(PageResponse.of(features, uri, FILTERS)
        .entity(new GeoJson.FeatureCollection(features.items()))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT));
  }

  private Page<ZoneResponse> find(
      ListParameters parameters,
      Boolean active,
      String box,
      String untranslated,
      PageParameters page,
      String languages) {
    return zones.list(
        currentUser.get(),
        new ZoneFilter(
            parameters.toFilter(active),
            box == null ? null : BoundingBox.of(box, "/bbox"),
            untranslated == null ? null : LanguageTag.canonical(untranslated, "/untranslated")),
        page.toRequest(),
        LanguagePreference.of(languages));
  }

  @POST
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "createZone", summary = "Creates a zone", description = """
          For an admin of the location; otherwise the response is 403. The response is 400 if the
          location does not exist.

          Zones may overlap. They need not be near the position of their location.""")
  @APIResponseSchema(
      value = ZoneResponse.class,
      responseCode = "201",
      responseDescription = "The new zone.")
  public Response create(
      @NotNull @Valid CreateZoneRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    Versioned<ZoneResponse> created =
        zones.create(currentUser.get(), body, LanguagePreference.of(languages));
    return LocalizedResponse.of(
        created.body().shownIn(),
        VersionedResponse.created(
            created,
            uri.getBaseUriBuilder().path("zones/{id}").build(created.body().id())));
  }

  @GET
  @Path(ID)
  @Limited
  @LimitedIfAnonymous
  @RequiresRole(value = Role.USER, orAnyone = true)
  @Operation(
      operationId = "getZone",
      summary = "Returns a zone with its subzones",
      description = """
          For a user: an active zone with its active subzones. The response to an inactive zone is
          404. For an admin: every zone at or below its location with all its subzones. The
          response to a zone of another location that users do not see is 403.

          The response to a secret zone is 404, except for its admins and for visitors inside it.
          `GET /api/zones/around` issues an `unlock` token to a visitor inside the zone. Sent in
          `Zone-Unlock`, it unlocks this zone and its content for the user to whom it was issued,
          for five minutes, and only while the zone is active. A token that unlocks nothing is
          ignored. The response to a refused request equals the response for an id that was never
          assigned.

          For anyone, without a bearer: an active zone that is not secret, of a public location,
          with its active subzones. The response to every other id is 401.

          The `ETag` also changes with the subzones.""")
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @Parameter(ref = "ZoneUnlock")
  @APIResponseSchema(value = ZoneWithSubzonesResponse.class, responseDescription = "The zone.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response get(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context Request request) {
    Versioned<ZoneWithSubzonesResponse> found =
        zones.get(currentUser.viewer(), id, LanguagePreference.of(languages));
    return LocalizedResponse.of(
        found.body().zone().shownIn(), VersionedResponse.of(found, request));
  }

  @PUT
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "updateZone", summary = "Changes a zone", description = """
          For an admin of the location, and of the new location if it changes; otherwise the
          response is 403, or 404 if the zone is secret. The response is 400 if the location does
          not exist. The subzones do not move, and the response is 409 if one of them would extend
          beyond the zone. It is also 409 if the location changes, or the zone becomes secret, and
          its objects use files that they could not use then, see `POST /api/objects`.

          `active: false` and `secret: true` apply from the next request. For the languages of the
          texts, see `PUT /api/events/{id}`. If their language is not stated yet, `language`,
          `Content-Language` or, with `translations`, the configured language becomes their
          language. Without `If-Match` the last change wins.""")
  @APIResponseSchema(value = ZoneResponse.class, responseDescription = "The changed zone.")
  @APIResponse(responseCode = "409", ref = "ZoneConflict")
  public Response update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.CONTENT_LANGUAGE) String contentLanguage,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @NotNull @Valid UpdateZoneRequest body) {
    Versioned<ZoneResponse> changed = zones.update(
        currentUser.get(),
        id,
        body,
        contentLanguage,
        LanguagePreference.of(languages),
        ExpectedVersion.of(ifMatch));
    return LocalizedResponse.of(changed.body().shownIn(), VersionedResponse.changed(changed));
  }

  @DELETE
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "deleteZone",
      summary = "Deletes a zone with its content",
      description = """
          For an admin of the location; otherwise the response is 403, or 404 if the zone is
          secret. The subzones of the zone and their objects are also deleted. `dry_run=true`
          changes nothing and returns their numbers.""")
  @APIResponse(
      responseCode = "200",
      description = "The zone was deleted or, with `dry_run=true`, the consequences.",
      content = @Content(schema = @Schema(ref = "ZoneDeletion")))
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
  @Operation(
      operationId = "listSubzones",
      summary = "Lists the subzones of a zone",
      description = """
          For callers that see the zone, see `GET /api/zones/{id}`. Users get the active subzones.
          The subzones are in the order of their ids.""")
  @Parameter(ref = "ZoneUnlock")
  @APIResponseSchema(value = SubzoneResponse[].class, responseDescription = "One page of the list.")
  public Response listSubzones(
      @PathParam("id") long id, @Valid @BeanParam PageParameters page, @Context UriInfo uri) {
    return PageResponse.of(subzones.list(currentUser.get(), id, page.toRequest()), uri)
        .build();
  }

  @POST
  @Path(ID + "/subzones")
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "createSubzone",
      summary = "Creates a subzone of a zone",
      description = """
          For an admin of the location of the zone; otherwise the response is 403, or 404 if the
          zone is secret. A subzone is inside its zone and may touch its edge. The response is 400
          if it would extend beyond the edge by more than a millimetre.""")
  @APIResponseSchema(
      value = SubzoneResponse.class,
      responseCode = "201",
      responseDescription = "The new subzone.")
  public Response createSubzone(
      @PathParam("id") long id, @NotNull @Valid CreateSubzoneRequest body, @Context UriInfo uri) {
    Versioned<SubzoneResponse> created = subzones.create(currentUser.get(), id, body);
    return VersionedResponse.created(
        created,
        uri.getBaseUriBuilder().path("subzones/{id}").build(created.body().id()));
  }
}
