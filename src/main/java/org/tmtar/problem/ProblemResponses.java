package org.tmtar.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Creates the responses for problems, for the exception mappers of this package. */
public final class ProblemResponses {

  /** The value of {@code Retry-After}, in seconds, for an unavailable service. */
  static final int RETRY_AFTER_SECONDS = 5;

  private ProblemResponses() {}

  /** The response to a request that failed with a problem. */
  public static Response of(ProblemException problem) {
    ProblemType type = problem.type();
    Response.ResponseBuilder response =
        builder(type, type.status(), problem.getMessage(), problem.errors());
    problem.headers().forEach(response::header);
    return response.build();
  }

  static Response of(ProblemType type, String detail) {
    return builder(type, type.status(), detail, List.of()).build();
  }

  static Response.ResponseBuilder builder(
      ProblemType type, int status, String detail, List<InvalidMember> errors) {
    Response.ResponseBuilder response = Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(type, status, detail, errors, RequestId.current()));
    return type == ProblemType.SERVICE_UNAVAILABLE
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        : response;
  }
}
