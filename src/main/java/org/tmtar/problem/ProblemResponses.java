package org.tmtar.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Turns problems into answers; the mappers of this package share it. */
final class ProblemResponses {

  /** What a client is told to wait, in seconds, before it calls an unavailable service again. */
  static final int RETRY_AFTER_SECONDS = 5;

  private ProblemResponses() {}

  static Response of(ProblemException problem) {
    return of(problem.type(), problem.getMessage(), problem.errors());
  }

  static Response of(ProblemType type, String detail) {
    return of(type, detail, List.of());
  }

  static Response of(ProblemType type, String detail, List<InvalidMember> errors) {
    return builder(type, type.status(), detail, errors).build();
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
