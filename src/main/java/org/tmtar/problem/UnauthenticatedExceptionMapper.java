package org.tmtar.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Maps an {@link UnauthenticatedException} to 401 in the format that clients of the first version expect.
 */
@Provider
public class UnauthenticatedExceptionMapper implements ExceptionMapper<UnauthenticatedException> {

  private static final String REALM = "Bearer realm=\"tmtar\"";

  /** The body of a 401 response. */
  public record Message(String msg) {}

  @Override
  public Response toResponse(UnauthenticatedException exception) {
    exception.reason().ifPresent(reason -> RequestId.explain("bearer refused: " + reason));
    return Response.status(Response.Status.UNAUTHORIZED)
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.WWW_AUTHENTICATE, challenge(exception))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(new Message(exception.getMessage()))
        .build();
  }

  private static String challenge(UnauthenticatedException exception) {
    return exception
        .reason()
        .map(reason -> REALM + ", error=\"invalid_token\", error_description=\"" + reason + "\"")
        .orElse(REALM);
  }
}
