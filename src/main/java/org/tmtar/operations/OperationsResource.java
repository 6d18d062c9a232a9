package org.tmtar.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;

/** The endpoint with the state of the node that responds. */
@Path("operations")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Operations")
public class OperationsResource {

  private OperationsService operations;

  public OperationsResource() {}

  @Inject
  public OperationsResource(OperationsService operations) {
    this.operations = operations;
  }

  @GET
  @RequiresRole(Role.ROOT)
  @Operation(
      operationId = "getOperations",
      summary = "Returns the state of the node that responds",
      description = """
          For root. The state of the database, the file store and the identity providers, the rate
          limits, and the last 50 server errors of the node. Behind a load balancer, another request
          may reach another node.

          The parts are measured at the same time. A part that does not respond within three seconds
          is `down`, and the others are complete. A measurement is used for five seconds, and the
          number of files for a minute. The rights of the caller are read from the database, so the response is 503 while the database is unavailable.

          The response contains no secret. An error has the path of its operation with placeholders,
          not the path of the request. Failed health checks are not listed.""")
  @APIResponseSchema(
      value = OperationsResponse.class,
      responseDescription = "The state of the node.")
  public OperationsResponse get() {
    return operations.read();
  }
}
