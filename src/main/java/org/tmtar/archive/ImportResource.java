package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.problem.Problem;
import org.tmtar.problem.ProblemResponses;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoint that imports an archive into a location. */
@Path("locations/{id: [0-9]+}/import")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Locations")
public class ImportResource {

  private LocationImport imports;
  private CurrentUser currentUser;

  public ImportResource() {}

  @Inject
  public ImportResource(LocationImport imports, CurrentUser currentUser) {
    this.imports = imports;
    this.currentUser = currentUser;
  }

  @POST
  @Consumes(ExportResource.ZIP)
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "importIntoLocation",
      summary = "Imports an archive into a location",
      description = """
          For an admin of the location; otherwise the response is 403. The body is an archive of
          `GET /api/locations/{id}/export`. A resource whose `uid` exists at or below the location
          is updated, and every other resource is created, with its `uid`. Nothing is deleted. The
          same import again therefore changes nothing.

          All rules of the single requests apply, and each change is recorded in the audit. The
          import is complete or changes nothing: if the archive has a problem, the response is 400
          with `problems`, at most 100. If a `uid` exists at another location, the response is 409
          with `problems`. With `new_uids=true` such resources are created with new ids. A file of
          a location above is used, and is not changed.

          An archive has at most 2 GB, `tmtar.import.max-size`, 100,000 lines and 10,000 files.
          Changes of the tree of locations wait while an import is written, and can be refused
          with 503.""")
  @APIResponseSchema(
      value = ImportResponse.class,
      responseCode = "200",
      responseDescription = "The archive was imported or, with `dry_run=true`, the consequences.")
  @APIResponse(
      responseCode = "400",
      description = "The archive cannot be imported. Nothing was changed.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  @APIResponse(
      responseCode = "409",
      description = "Resources of the archive exist at another location. Nothing was changed.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Response importArchive(
      @PathParam("id") long id,
      @Parameter(description = "Whether to return the consequences without changing anything.")
          @QueryParam("dry_run")
          @DefaultValue("false")
          Boolean dryRun,
      @Parameter(
              description =
                  "Whether a resource whose `uid` exists at another location is created with a new `uid`.")
          @QueryParam("new_uids")
          @DefaultValue("false")
          Boolean newUids,
      @RequestBody(
              required = true,
              content =
                  @Content(mediaType = ExportResource.ZIP, schema = @Schema(ref = "FileContent")))
          InputStream body,
      @Context HttpServletRequest request) {
    try {
      ImportOptions options = new ImportOptions(dryRun, newUids);
      long length = request.getContentLengthLong();
      return Response.ok(imports.run(currentUser, id, length, body, options)).build();
    } catch (ArchiveException refused) {
      Response response = ProblemResponses.of(refused);
      return Response.fromResponse(response)
          .entity(((Problem) response.getEntity()).with(refused.problems()))
          .build();
    }
  }
}
