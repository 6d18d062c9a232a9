package org.tmtar.auth.oauth;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tmtar.problem.RequestId;

/** Answers refused token requests as OAuth has it, which problem details would not be. */
@Provider
public class OAuthExceptionMapper implements ExceptionMapper<OAuthException> {

  /** The body of the answer. */
  public record Body(OAuthError error, String errorDescription) {}

  @Override
  public Response toResponse(OAuthException refusal) {
    RequestId.explain(
        "token request refused, %s: %s".formatted(refusal.error().code(), refusal.getMessage()));
    return Uncached.answer(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON)
        .entity(new Body(refusal.error(), refusal.getMessage()))
        .build();
  }
}
