package org.tmtar.auth.oauth;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.problem.RequestId;

/** Maps a refused token request to the error response of OAuth, which differs from problem details. */
@Provider
public class OAuthExceptionMapper implements ExceptionMapper<OAuthException> {

  /** The body of the error response. */
  public record Body(OAuthError error, String errorDescription) {}

  @Override
  public Response toResponse(OAuthException refusal) {
    RequestId.explain(
        "token request refused, %s: %s".formatted(refusal.error().code(), refusal.getMessage()));
    return Uncached.response(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON)
        .entity(new Body(refusal.error(), refusal.getMessage()))
        .build();
  }
}
