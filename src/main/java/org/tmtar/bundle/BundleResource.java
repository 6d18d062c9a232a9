package org.tmtar.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.bundle.BundleService.TaggedBundle;
import org.tmtar.http.Compressed;
import org.tmtar.http.VersionedResponse;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoint that returns the published content of a location for use without a network. */
@Path("locations/{id: [0-9]+}/bundle")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Compressed
@Tag(name = "Locations")
public class BundleResource {

  /** The values of the entity tags of {@code If-None-Match}. */
  private static final Pattern TAG = Pattern.compile("\"([^\"]+)\"");

  /** The maximum number of entity tags that are compared, because each takes several statements. */
  private static final int MAX_TAGS = 3;

  private BundleService bundles;

  public BundleResource() {}

  @Inject
  public BundleResource(BundleService bundles) {
    this.bundles = bundles;
  }

  @GET
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "getBundle",
      summary = "Returns the published content of a location for use without a network",
      description = """
          For users. The response has everything that a visitor sees at the location: the location
          with all locations below and above it, the events that are published now at all of these,
          and the active zones of the location and of the locations below it, with their active
          subzones and objects, and the files to which they refer. It never has a secret zone, and
          it is the same for all callers.

          With `since`, the response has only the items that are new or have changed since the
          bundle with that `cursor`, and `deleted` names the items that are no longer in the bundle,
          also because they are no longer visible. An item that has not changed may be sent again.
          The client replaces the items that it has by those with the same id or `filename`, then
          removes the deleted ones, and keeps the new `cursor`. The result equals the bundle that a
          request without `since` would return.

          The response is 410 if the cursor is too old, was issued for another location, or was
          issued before the database was restored from a backup. The client then requests the
          bundle without `since`.""")
  @APIResponseSchema(
      value = BundleResponse.class,
      responseDescription = "The bundle, or the difference from an earlier bundle.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "410", ref = "UnusableCursor")
  public Response get(
      @PathParam("id") long id,
      @Parameter(
              description = "The `cursor` of an earlier bundle of the same location.",
              example = "81523-1796045000000000-9f.kN3vF")
          @QueryParam("since")
          String since,
      @Context HttpHeaders headers,
      @Context Request request) {
    TaggedBundle found = bundles.find(id, since, tags(headers));
    return VersionedResponse.of(found.response(), new EntityTag(found.tag(), true), request);
  }

  private static List<String> tags(HttpHeaders headers) {
    String field = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return field == null
        ? List.of()
        : TAG.matcher(field)
            .results()
            .map(match -> match.group(1))
            .limit(MAX_TAGS)
            .toList();
  }
}
