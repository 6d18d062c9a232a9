package org.tmtar.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.security.Anonymous;

/**
 * The health endpoint for load balancers, in the form of the first version of the API. If the application
 * can serve requests, the response is one word in plain text. Otherwise the response is 503.
 */
@Path("health")
@ApplicationScoped
@Tag(name = "Operations")
public class HealthResource {

  private DatabaseCheck database;
  private DrainCheck drain;

  public HealthResource() {}

  @Inject
  public HealthResource(DatabaseCheck database, DrainCheck drain) {
    this.database = database;
    this.drain = drain;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Anonymous
  @Operation(
      operationId = "getHealth",
      summary = "Returns whether the application can serve requests",
      description = """
          For anyone. The response is 503 if the application cannot serve requests, for example
          while the database is unavailable.""")
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The application can serve requests.",
      headers = @Header(name = "Cache-Control", ref = "CacheControlNoStore"),
      content = @Content(schema = @Schema(type = SchemaType.STRING, enumeration = "Healthy")))
  public Response health() {
    drain.require();
    database.require();
    return Response.ok("Healthy").header("Cache-Control", "no-store").build();
  }
}
