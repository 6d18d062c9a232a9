package org.tmtar.ogc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.geo.GeoJson;
import org.tmtar.geo.GeoJson.Feature;
import org.tmtar.http.AcceptedTypes;
import org.tmtar.http.PublicUrl;
import org.tmtar.http.VersionedResponse;
import org.tmtar.json.JsonBodies;
import org.tmtar.limit.Limited;
import org.tmtar.limit.LimitedIfAnonymous;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.security.Anonymous;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LocalizedResponse;

/**
 * The endpoints of OGC API – Features. Each document is available as JSON and as HTML. As the standard requires, a
 * parameter that a document does not define is refused.
 *
 * @see <a href="https://docs.ogc.org/is/17-069r4/17-069r4.html">OGC API – Features, Part 1: Core</a>
 */
@Path("ogc")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@ApplicationScoped
@Limited
@LimitedIfAnonymous
@Tag(name = "OGC API")
public class OgcResource {

  private static final String TITLE = "Take Me To AR";

  private static final String COLLECTION = "collections/{collectionId}";

  private static final MediaType GEO_JSON = MediaType.valueOf(GeoJson.MEDIA_TYPE);
  private static final MediaType OPENAPI = MediaType.valueOf(OgcLinks.OPENAPI);

  private static final String FORMAT = "f";
  private static final String GEOMETRY = "geometry";
  private static final String AREAS = "polygon";

  private OgcService service;
  private OgcDocument document;
  private CurrentUser currentUser;
  private PublicUrl publicUrl;

  public OgcResource() {}

  @Inject
  public OgcResource(
      OgcService service, OgcDocument document, CurrentUser currentUser, PublicUrl publicUrl) {
    this.service = service;
    this.document = document;
    this.currentUser = currentUser;
    this.publicUrl = publicUrl;
  }

  @GET
  @Anonymous
  @Operation(
      operationId = "getOgcLandingPage",
      summary = "Returns the landing page",
      description = "For anyone. The document that links to all others.")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The landing page.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LandingPageResponse.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "OgcPage"))
      })
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response landingPage(
      @QueryParam(FORMAT) String format,
      @Context UriInfo uri,
      @Context HttpServletRequest http,
      @Context Request request) {
    requireKnown(uri, Set.of(FORMAT));
    OgcLinks links = links(uri);
    LandingPageResponse body = new LandingPageResponse(
        TITLE,
        "Locations, events, zones and AR objects. Without a bearer: those that are public.",
        links.ofLandingPage());
    return document(body, TITLE, List.of(), representation(format, http), request);
  }

  @GET
  @Path("conformance")
  @Anonymous
  @Operation(
      operationId = "getOgcConformance",
      summary = "Returns the conformance classes",
      description = "For anyone. The parts of the standard to which this interface conforms.")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The conformance classes.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ConformanceResponse.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "OgcPage"))
      })
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response conformance(
      @QueryParam(FORMAT) String format,
      @Context UriInfo uri,
      @Context HttpServletRequest http,
      @Context Request request) {
    requireKnown(uri, Set.of(FORMAT));
    return document(
        ConformanceResponse.OF_SERVER,
        "Conformance",
        path(links(uri)),
        representation(format, http),
        request);
  }

  @GET
  @Path("api")
  @Anonymous
  @Produces({"application/vnd.oai.openapi+json", MediaType.TEXT_HTML})
  @Operation(
      operationId = "getOgcDefinition",
      summary = "Returns the OpenAPI document of this interface",
      description = "For anyone. The part of the OpenAPI document that describes `/ogc`.")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The document.",
      content = {
        @Content(
            mediaType = "application/vnd.oai.openapi+json",
            schema = @Schema(ref = "OgcDefinition")),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "OgcPage"))
      })
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response definition(
      @QueryParam(FORMAT) String format,
      @Context UriInfo uri,
      @Context HttpServletRequest http,
      @Context Request request) {
    requireKnown(uri, Set.of(FORMAT));
    OgcLinks links = links(uri);
    Representation representation = Representation.of(format, AcceptedTypes.of(http), OPENAPI);
    Object body = document.at(links.url());
    return document(
        body, OgcLinks.OPENAPI, "OpenAPI document", path(links), representation, request);
  }

  @GET
  @Path("collections")
  @Anonymous
  @Operation(
      operationId = "listOgcCollections",
      summary = "Lists the collections",
      description = "For anyone. The collections of features.")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The collections.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CollectionsResponse.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "OgcPage"))
      })
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response collections(
      @QueryParam(FORMAT) String format,
      @Context UriInfo uri,
      @Context HttpServletRequest http,
      @Context Request request) {
    requireKnown(uri, Set.of(FORMAT));
    OgcLinks links = links(uri);
    List<CollectionResponse> all = Arrays.stream(OgcCollection.values())
        .map(collection -> CollectionResponse.of(collection, links.ofCollection(collection)))
        .toList();
    return document(
        new CollectionsResponse(links.ofCollections(), all),
        "Collections",
        path(links),
        representation(format, http),
        request);
  }

  @GET
  @Path(COLLECTION)
  @Anonymous
  @Operation(
      operationId = "getOgcCollection",
      summary = "Returns a collection",
      description = "For anyone. The description of a collection.")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The collection.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CollectionResponse.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "OgcPage"))
      })
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response collection(
      @PathParam("collectionId") String id,
      @QueryParam(FORMAT) String format,
      @Context UriInfo uri,
      @Context HttpServletRequest http,
      @Context Request request) {
    OgcCollection collection = OgcCollection.of(id);
    requireKnown(uri, Set.of(FORMAT));
    OgcLinks links = links(uri);
    return document(
        CollectionResponse.of(collection, links.ofCollection(collection)),
        collection.title(),
        path(links, "collections"),
        representation(format, http),
        request);
  }

  @GET
  @Path(COLLECTION + "/items")
  @Produces({GeoJson.MEDIA_TYPE, MediaType.TEXT_HTML})
  @RequiresRole(value = Role.USER, orAnyone = true)
  @Operation(
      operationId = "listOgcItems",
      summary = "Lists the features of a collection",
      description = """
          For anyone. Without a bearer: the features of public locations that are active, published
          and not secret. With a bearer: the features that the caller sees. The features are in the
          order of their ids, and the members of protected files are null. The link `next` leads to
          the next page. The response to a parameter that is not listed here is 400.

          Objects are at the centre of their subzone, events at the position of their location. The
          geometry of a feature without a position is null.""")
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @Parameter(ref = "ZoneUnlock")
  @APIResponse(
      responseCode = "200",
      description = "One page of the features.",
      content = {
        @Content(mediaType = GeoJson.MEDIA_TYPE, schema = @Schema(ref = "OgcFeatureCollection")),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "OgcPage"))
      })
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response items(
      @PathParam("collectionId") String id,
      @Valid @BeanParam ItemsParameters parameters,
      @QueryParam(GEOMETRY) String geometry,
      @QueryParam(FORMAT) String format,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri,
      @Context HttpServletRequest http) {
    OgcCollection collection = OgcCollection.of(id);
    requireKnown(uri, Set.of(FORMAT, GEOMETRY, "bbox", "datetime", "limit", "after"));
    Representation representation = Representation.of(format, AcceptedTypes.of(http), GEO_JSON);
    FeaturePage found = service.features(
        collection,
        currentUser.viewer(),
        parameters.toFilter(),
        hasAreas(geometry, representation),
        LanguagePreference.of(languages));
    OgcLinks links = links(uri);
    ItemsResponse body = new ItemsResponse(found, next -> links.ofItems(collection, next));
    return LocalizedResponse.of(negotiated(
        representation == Representation.HTML
            ? withPolicy(Response.ok(table(collection, links, body), MediaType.TEXT_HTML))
            : Response.ok(body, GeoJson.MEDIA_TYPE)));
  }

  private static StreamingOutput table(
      OgcCollection collection, OgcLinks links, ItemsResponse body) {
    return output -> {
      // The connection is closed by the server, also after an error, so that it can be reported.
      Writer out = new OutputStreamWriter(output, StandardCharsets.UTF_8);
      HtmlPage.write(
          out,
          collection.title(),
          path(links, "collections"),
          links.url("collections", collection.id(), "items"),
          body);
      out.flush();
    };
  }

  @GET
  @Path(COLLECTION + "/items/{id: [0-9]+}")
  @Produces({GeoJson.MEDIA_TYPE, MediaType.TEXT_HTML})
  @RequiresRole(value = Role.USER, orAnyone = true)
  @Operation(operationId = "getOgcItem", summary = "Returns a feature", description = """
          For anyone. The response is 404 unless the list of the features contains the feature.""")
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @Parameter(ref = "ZoneUnlock")
  @APIResponse(
      responseCode = "200",
      description = "The feature.",
      content = {
        @Content(mediaType = GeoJson.MEDIA_TYPE, schema = @Schema(ref = "OgcSingleFeature")),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "OgcPage"))
      })
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response item(
      @PathParam("collectionId") String collectionId,
      @PathParam("id") long id,
      @QueryParam(GEOMETRY) String geometry,
      @QueryParam(FORMAT) String format,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri,
      @Context HttpServletRequest http,
      @Context Request request) {
    OgcCollection collection = OgcCollection.of(collectionId);
    requireKnown(uri, Set.of(FORMAT, GEOMETRY));
    Representation representation = Representation.of(format, AcceptedTypes.of(http), GEO_JSON);
    Feature feature = service.feature(
        collection,
        currentUser.viewer(),
        id,
        hasAreas(geometry, representation),
        LanguagePreference.of(languages));
    OgcLinks links = links(uri);
    FeatureResponse body = new FeatureResponse(feature, links.ofItem(collection, id));
    return LocalizedResponse.of(
        representation == Representation.HTML
            ? html(
                HtmlPage.of(
                    FeatureSummary.of(feature, links.url("collections", collection.id(), "items")),
                    path(links, "collections", collection.id(), "items"),
                    JsonBodies.mapper().valueToTree(body)),
                request)
            : conditional(body, GeoJson.MEDIA_TYPE, request));
  }

  private OgcLinks links(UriInfo uri) {
    return new OgcLinks(publicUrl.of(uri).orElse(""), uri.getRequestUri().getRawQuery());
  }

  /** Whether zones and subzones are areas. Web pages show their centres and draw their circles. */
  private static boolean hasAreas(String geometry, Representation representation) {
    if (geometry != null && !Set.of("point", AREAS).contains(geometry)) {
      throw new InvalidRequestException("/geometry", "must be point or polygon");
    }
    return AREAS.equals(geometry) && representation == Representation.JSON;
  }

  private static Representation representation(String format, HttpServletRequest http) {
    return Representation.of(format, AcceptedTypes.of(http), MediaType.APPLICATION_JSON_TYPE);
  }

  private static void requireKnown(UriInfo uri, Set<String> known) {
    if (!known.containsAll(uri.getQueryParameters().keySet())) {
      throw new InvalidRequestException(
          "/query",
          "must have no other parameters than "
              + String.join(", ", known.stream().sorted().toList()));
    }
  }

  private static Response document(
      Object body,
      String title,
      List<OgcLink> path,
      Representation representation,
      Request request) {
    return document(body, MediaType.APPLICATION_JSON, title, path, representation, request);
  }

  private static Response document(
      Object body,
      String type,
      String title,
      List<OgcLink> path,
      Representation representation,
      Request request) {
    return representation == Representation.HTML
        ? html(HtmlPage.of(title, path, JsonBodies.mapper().valueToTree(body)), request)
            .build()
        : conditional(body, type, request).build();
  }

  private static Response.ResponseBuilder html(String page, Request request) {
    return withPolicy(conditional(page, MediaType.TEXT_HTML, request));
  }

  /** A cache also applies the policy of a response without a body to the page that it has. */
  private static Response.ResponseBuilder withPolicy(Response.ResponseBuilder response) {
    return response.header("Content-Security-Policy", HtmlPage.POLICY);
  }

  /** The response with one document: 304 if the client has it, otherwise 200. */
  private static Response.ResponseBuilder conditional(Object body, String type, Request request) {
    Response response = VersionedResponse.of(body, VersionedResponse.digest(body), request);
    Response.ResponseBuilder negotiated = negotiated(Response.fromResponse(response));
    return response.hasEntity() ? negotiated.type(type) : negotiated;
  }

  private static Response.ResponseBuilder negotiated(Response.ResponseBuilder response) {
    return response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }

  /** The links from the landing page down to a document that lists others. */
  private static List<OgcLink> path(OgcLinks links, String... segments) {
    List<OgcLink> path = new ArrayList<>();
    path.add(new OgcLink(links.url() + "?f=html", "up", MediaType.TEXT_HTML, TITLE));
    for (int i = 0; i < segments.length; i++) {
      String url = links.url(Arrays.copyOf(segments, i + 1));
      path.add(new OgcLink(url + "?f=html", "up", MediaType.TEXT_HTML, segments[i]));
    }
    return path;
  }
}
