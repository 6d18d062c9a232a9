package org.tmtar.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.geo.Position;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.LanguagePreference;

/** The endpoint with which an editor sees a location as its visitors do. */
@Path("preview")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Locations")
public class PreviewResource {

  private PreviewService preview;
  private CurrentUser currentUser;

  public PreviewResource() {}

  @Inject
  public PreviewResource(PreviewService preview, CurrentUser currentUser) {
    this.preview = preview;
    this.currentUser = currentUser;
  }

  @GET
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "getPreview",
      summary = "Returns what a visitor of a location sees at a position and at a time",
      description = """
          For an admin of the location; otherwise the response is 403. The response is 400 if the
          location does not exist. `location_id` is the location whose news the visitor reads. The
          content is that of a visitor without rights, and `Zone-Unlock` has no effect on it.

          `news` and `sales` are the first pages of the feeds at the time `at`. Events of locations
          above the location that the caller administers are contained only if they are published
          now, too, because the caller cannot read them earlier. `zones` are the
          zones within 1000 metres of the position, with secret zones only if the position is
          inside, but without a token in `unlock`. `objects` are the objects of the zones that
          contain the position, at most 1000. Zones and objects have no publishing window, so that
          they are those of now.""")
  @APIResponse(
      responseCode = "200",
      description = "What the visitor sees.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlNoStore"),
      content = @Content(schema = @Schema(implementation = PreviewResponse.class)))
  public Response get(
      @Parameter(description = "The location whose news the visitor reads.", example = "4")
          @QueryParam("location_id")
          @NotNull
          @Min(1)
          Long locationId,
      @QueryParam("latitude") @NotNull @Min(-90) @Max(90) Double latitude,
      @QueryParam("longitude") @NotNull @Min(-180) @Max(180) Double longitude,
      @Parameter(
              description = "The time of the visit, past or future; now if it is absent.",
              example = "2026-12-24T18:00:00Z",
              schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          @QueryParam("at")
          OffsetDateTime at,
      @Parameter(
              description =
                  "The languages that the visitor prefers, as in `Accept-Language`. If it is absent, the texts are in the default languages of the events.",
              example = "uk",
              schema = @Schema(type = SchemaType.STRING))
          @QueryParam("language")
          String language) {
    PreviewResponse seen = preview.get(
        currentUser.get(),
        locationId,
        new Position(latitude, longitude),
        at,
        LanguagePreference.of(language));
    return Response.ok(seen).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
