package org.tmtar.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.tmtar.security.Anonymous;

/**
 * The health endpoint for load balancers, in the form of the first version of the API. If the application
 * can serve requests, the response is one word in plain text. Otherwise the response is 503.
 */
@Path("health")
@ApplicationScoped
public class HealthResource {

  private DatabaseCheck database;
  private DrainCheck drain;

  protected HealthResource() {}

  @Inject
  public HealthResource(DatabaseCheck database, DrainCheck drain) {
    this.database = database;
    this.drain = drain;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Anonymous
  public Response health() {
    drain.require();
    database.require();
    return Response.ok("Healthy").header("Cache-Control", "no-store").build();
  }
}
