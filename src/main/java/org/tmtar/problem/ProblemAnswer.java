package org.tmtar.problem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;

/** Answers problems outside of the REST application, which has mappers for them. */
public final class ProblemAnswer {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ProblemAnswer() {}

  /** Answers what a filter or servlet has refused, unless something else was answered already. */
  public static void write(
      ProblemException problem, ServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    problem.headers().forEach(response::setHeader);
    write(problem.type(), problem.getMessage(), request, response);
  }

  static void write(
      ProblemType type, String detail, ServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = RequestId.of(request);
    response.setStatus(type.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader(RequestId.HEADER, id);
    if (type == ProblemType.SERVICE_UNAVAILABLE) {
      response.setHeader(
          HttpHeaders.RETRY_AFTER, Integer.toString(ProblemResponses.RETRY_AFTER_SECONDS));
    }
    MAPPER.writeValue(
        response.getOutputStream(), Problem.of(type, type.status(), detail, List.of(), id));
  }
}
