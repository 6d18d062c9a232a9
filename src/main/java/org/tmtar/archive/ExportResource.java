package org.tmtar.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.security.Caller;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoint that exports the content of a location. */
@Path("locations/{id: [0-9]+}/export")
@ApplicationScoped
@Tag(name = "Locations")
public class ExportResource {

  /** The media type of an archive. */
  static final String ZIP = "application/zip";

  private ExportService exports;
  private LocationExport export;
  private CurrentUser currentUser;

  public ExportResource() {}

  @Inject
  public ExportResource(ExportService exports, LocationExport export, CurrentUser currentUser) {
    this.exports = exports;
    this.export = export;
    this.currentUser = currentUser;
  }

  @GET
  @Produces(MediaType.WILDCARD)
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "exportLocation",
      summary = "Exports the content of a location as a zip archive",
      description = """
          For an admin of the location; otherwise the response is 403. The archive has all
          locations below it, and the events, zones, subzones, objects and files at and below it, as
          they are at one point in time. It also has the files of locations above it to which these
          resources refer, without their `label` unless the caller administers them. It has no
          users, rights, sessions or audit entries, and not the location itself, so that its content
          can be imported into any location.

          The first entry is `manifest.json` with `format`, `version`, `exported_at`, `location`
          and `counts`. The entries `locations.jsonl`, `files.jsonl`, `events.jsonl`,
          `zones.jsonl`, `subzones.jsonl` and `objects.jsonl` have one JSON object on each line.
          Resources refer to each other by `uid`; null is the exported location. The entries
          `files/<sha256>.<extension>` are the contents of the files. An archive that was not
          received completely has no end and cannot be opened.""")
  @APIResponse(
      responseCode = "200",
      description = "The archive.",
      headers = @Header(name = "Content-Disposition", ref = "ContentDispositionOfExport"),
      content = @Content(mediaType = ZIP, schema = @Schema(ref = "FileContent")))
  public Response export(@PathParam("id") long id) {
    Caller caller = currentUser.get();
    exports.authorize(caller, id);
    StreamingOutput archive = output -> export.write(caller, id, output);
    return Response.ok(archive, ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"location-%d.zip\"".formatted(id))
        .build();
  }
}
