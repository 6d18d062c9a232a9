package org.tmtar.oscp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.geo.H3Cell;
import org.tmtar.http.PublicUrl;
import org.tmtar.http.VersionedResponse;
import org.tmtar.limit.Limited;
import org.tmtar.limit.LimitedIfAnonymous;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.problem.ResourceNotFoundException;
import org.tmtar.security.Anonymous;
import org.tmtar.security.PublicCachingFilter;
import org.tmtar.settings.CommaSeparated;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LocalizedResponse;
import org.tmtar.text.SearchText;

/**
 * The endpoints for AR browsers. They ignore a bearer token, so the responses are the same for all clients. Pages of
 * all origins may read them.
 *
 * @see <a href="https://github.com/OpenArCloud/oscp-spatial-content-discovery">OSCP Spatial Content Discovery</a>
 */
@Path("oscp/scrs")
@Produces({MediaType.APPLICATION_JSON, OscpResource.OSCP})
@ApplicationScoped
@Limited
@LimitedIfAnonymous
@Tag(name = "OSCP")
public class OscpResource {

  static final String OSCP = "application/vnd.oscp+json";

  private static final String CELL = "h3Index";
  private static final String KEYWORDS = "keywords";

  /** The size of a cell is from about 300 m² to about 250 km². */
  private static final int MIN_RESOLUTION = 5;

  private static final int MAX_RESOLUTION = 12;

  private static final int MAX_KEYWORDS_LENGTH = 255;

  private static final Pattern UID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private OscpService service;
  private OscpConfig config;
  private PublicUrl publicUrl;

  public OscpResource() {}

  @Inject
  public OscpResource(OscpService service, OscpConfig config, PublicUrl publicUrl) {
    this.service = service;
    this.config = config;
    this.publicUrl = publicUrl;
  }

  @GET
  @Path("{topic}")
  @Anonymous
  @Operation(
      operationId = "listSpatialContentRecords",
      summary = "Lists the objects of an H3 cell for AR browsers",
      description = """
          For anyone. The active objects of public zones whose subzone meets the cell. The response
          is 404 if the server does not have the topic. The list is counted up to 1000 records, or
          up to the end of the page. Beyond that, only its last page has `last` and
          `X-Total-Count`.""")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "One page of the records.",
      headers = {
        @Header(name = "Link", ref = "LinkOfLongList"),
        @Header(name = "X-Total-Count", ref = "XTotalCountOfLongList")
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SpatialContentRecord[].class)),
        @Content(mediaType = OSCP, schema = @Schema(implementation = SpatialContentRecord[].class))
      })
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response list(
      @PathParam("topic") String topic,
      @Parameter(
              description = "The index of an H3 cell of a resolution from 5 to 12.",
              required = true,
              example = "871e6384affffff")
          @QueryParam(CELL)
          String h3Index,
      @Parameter(description = """
                  Only records that contain one of these texts in their title, description or
                  keywords, in any language and regardless of case and accents: texts separated by
                  commas.""", example = "lion,tower")
          @QueryParam(KEYWORDS)
          @Size(max = MAX_KEYWORDS_LENGTH)
          String keywords,
      @Valid @BeanParam PageParameters page,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    config.requireTopic(topic);
    if (h3Index == null) {
      throw new InvalidRequestException("/h3Index", "must not be null");
    }
    return respond(PageResponse.of(
        service.records(
            H3Cell.of(h3Index, MIN_RESOLUTION, MAX_RESOLUTION, "/h3Index"),
            keywords(keywords),
            page.toRequest(),
            server(uri),
            LanguagePreference.of(languages)),
        uri,
        CELL,
        KEYWORDS));
  }

  @GET
  @Path("{topic}/{uid}")
  @Anonymous
  @Operation(
      operationId = "getSpatialContentRecord",
      summary = "Returns an object for AR browsers",
      description = """
          For anyone. An active object of a public zone. The response to every other id is 404.""")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The record.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SpatialContentRecord.class)),
        @Content(mediaType = OSCP, schema = @Schema(implementation = SpatialContentRecord.class))
      })
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response read(
      @PathParam("topic") String topic,
      @PathParam("uid") String uid,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri,
      @Context Request request) {
    config.requireTopic(topic);
    if (!UID.matcher(uid).matches()) {
      throw new ResourceNotFoundException("There is no record with this id.");
    }
    SpatialContentRecord found =
        service.read(UUID.fromString(uid), server(uri), LanguagePreference.of(languages));
    return respond(Response.fromResponse(
        VersionedResponse.of(found, VersionedResponse.digest(found), request)));
  }

  private static List<SearchText> keywords(String list) {
    return list == null
        ? List.of()
        : CommaSeparated.parse(list).items().stream()
            .map(text -> SearchText.of(text, "/keywords"))
            .toList();
  }

  private static Response respond(Response.ResponseBuilder response) {
    return LocalizedResponse.of(response
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, PublicCachingFilter.CACHE_CONTROL));
  }

  /**
   * The URL of this server without a path, because clients do not resolve relative URLs. It is empty in production
   * without a public URL.
   */
  private String server(UriInfo uri) {
    return publicUrl.of(uri).orElse("");
  }
}
